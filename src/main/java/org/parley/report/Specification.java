package org.parley.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A Vega-Lite specification that a resource {@code NAME.vl.json} gives, with a value for each
 * {@code "{{word}}"}.
 */
final class Specification {

  static final JsonMapper JSON = new JsonMapper();

  private final String name;
  private final String template;
  private final Map<String, JsonNode> values = new HashMap<>();

  private Specification(String name, String template) {
    this.name = name;
    this.template = template;
    values.put("config", resource("config"));
  }

  /** Returns the specification of the chart of this name, in the palette of the page. */
  static Specification of(String name, Palette palette) {
    return of(name, name, palette);
  }

  /** Returns the specification of a chart from a template that several charts share. */
  static Specification of(String name, String template, Palette palette) {
    return new Specification(name, template)
        .with("keys", palette.keys())
        .with("colours", palette.light());
  }

  /** Returns the name of the chart. */
  String name() {
    return name;
  }

  /** Sets the value of {@code "{{word}}"}, which may be any JSON. */
  Specification with(String word, Object value) {
    values.put(word, JSON.valueToTree(value));
    return this;
  }

  /**
   * Returns the specification with all values filled in.
   *
   * @throws IllegalStateException if a word has no value
   */
  ObjectNode fill() {
    return (ObjectNode) filled(resource(template));
  }

  /** Returns the specification with its findings, by the values of the parameters. */
  ObjectNode fill(Map<String, Finding> findings) {
    ObjectNode filled = fill();
    filled.putObject("usermeta").set("findings", JSON.valueToTree(findings));
    return filled;
  }

  private JsonNode filled(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JSON.createObjectNode();
      object.properties().forEach(field -> copy.set(field.getKey(), filled(field.getValue())));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JSON.createArrayNode();
      array.forEach(element -> copy.add(filled(element)));
      return copy;
    }
    return node.isTextual() ? value(node) : node;
  }

  private JsonNode value(JsonNode text) {
    String word = text.textValue();
    if (!word.startsWith("{{")) {
      return text;
    }
    JsonNode value = values.get(word.substring(2, word.length() - 2));
    if (value == null) {
      throw new IllegalStateException(template + ".vl.json: no value for " + word);
    }
    return value;
  }

  private static JsonNode resource(String name) {
    try {
      return JSON.readTree(Resource.text(name + (name.equals("config") ? ".json" : ".vl.json")));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
