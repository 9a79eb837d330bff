package org.parley.draw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Vega-Lite specification with parameters that a reader may set. */
public final class ChartSpecification {

  /** The width of a chart that would fill its container in a page, pixels. */
  private static final int DEFAULT_WIDTH = 640;

  private final ObjectNode json;

  ChartSpecification(ObjectNode json) {
    this.json = json;
  }

  /** Returns the parameters that are bound to an input element. */
  public List<ChartParameter> parameters() {
    List<ChartParameter> parameters = new ArrayList<>();
    for (JsonNode parameter : json.path("params")) {
      if (parameter.has("bind")) {
        List<JsonNode> options = new ArrayList<>();
        parameter.path("bind").path("options").forEach(options::add);
        if (options.isEmpty() && parameter.path("value").isBoolean()) {
          options.addAll(List.of(BooleanNode.TRUE, BooleanNode.FALSE));
        }
        parameters.add(
            new ChartParameter(parameter.path("name").asText(), parameter.get("value"), options));
      }
    }
    return parameters;
  }

  /** Returns the parameter of this name. */
  public Optional<ChartParameter> parameter(String name) {
    return parameters().stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }

  /** Returns the chart with another value of a parameter; empty if the value is not allowed. */
  public Optional<ChartSpecification> with(ChartParameter chosen, String text) {
    return chosen.parsed(text).map(value -> with(chosen, value));
  }

  private ChartSpecification with(ChartParameter chosen, JsonNode value) {
    ObjectNode copy = json.deepCopy();
    for (JsonNode parameter : copy.path("params")) {
      if (parameter.path("name").asText().equals(chosen.name())) {
        ((ObjectNode) parameter).set("value", value);
      }
    }
    return new ChartSpecification(copy);
  }

  /**
   * Returns the chart with another width, in pixels between its axes. In a chart of several parts,
   * each part gets this width.
   */
  public ChartSpecification withWidth(int pixels) {
    ObjectNode copy = json.deepCopy();
    setWidth(copy, Optional.of(pixels));
    return new ChartSpecification(copy);
  }

  private static void setWidth(JsonNode node, Optional<Integer> pixels) {
    boolean parts = false;
    for (String key : List.of("spec", "concat", "hconcat", "vconcat")) {
      JsonNode part = node.path(key);
      parts |= !part.isMissingNode();
      if (part.isArray()) {
        part.forEach(each -> setWidth(each, pixels));
      } else if (part.isObject()) {
        setWidth(part, pixels);
      }
    }
    boolean fills = node.path("width").asText().equals("container");
    if (!parts && (pixels.isPresent() || fills)) {
      ((ObjectNode) node).put("width", pixels.orElse(DEFAULT_WIDTH));
    }
  }

  /** Returns the specification as JSON; parts that would fill a container get a default width. */
  String json() {
    ObjectNode copy = json.deepCopy();
    setWidth(copy, Optional.empty());
    return copy.toString();
  }
}
