package org.parley.extract.web;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The objects of a page's JSON-LD. Like search engines, it tolerates raw line ends, comments and
 * trailing commas, and ignores scripts that are no JSON.
 */
final class JsonLd {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private static final Pattern MARKUP = Pattern.compile("<!--|-->|<!\\[CDATA\\[|\\]\\]>");

  /** Properties with other works than the page's own. */
  private static final Set<String> OTHER_WORKS =
      Set.of(
          "itemListElement", "mentions", "hasPart", "relatedLink", "comment", "citation", "video");

  private static final Pattern ARTICLE =
      Pattern.compile(".*(?:Article|Posting|Report|Review|Recipe|Blog|CreativeWork|Episode)");
  private static final Pattern ORGANIZATION =
      Pattern.compile(".*(?:Organi[sz]ation|Corporation|Business|NGO|Brand)");
  private static final Pattern PAGE = Pattern.compile(".*Page");

  private final List<JsonNode> objects = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();

  private JsonLd() {}

  /** Reads the scripts of {@code page}. */
  static JsonLd of(Document page) {
    JsonLd linked = new JsonLd();
    for (Element script : page.select("script[type=application/ld+json]")) {
      String json = MARKUP.matcher(script.data()).replaceAll(" ");
      try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(json)) {
        while (values.hasNextValue()) {
          linked.add(values.nextValue());
        }
      } catch (IOException e) {
        // The next script may be JSON.
      }
    }
    return linked;
  }

  private void add(JsonNode node) {
    if (node.isObject()) {
      if (node.has("@id") && node.size() > 1) {
        byId.putIfAbsent(node.get("@id").asText(), node);
      }
      objects.add(node);
      node.properties()
          .forEach(
              property -> {
                if (!OTHER_WORKS.contains(property.getKey())) {
                  add(property.getValue());
                }
              });
    } else if (node.isArray()) {
      node.forEach(this::add);
    }
  }

  /** Returns the objects that can be the page's article; a page is one if nothing else is. */
  List<JsonNode> articles() {
    List<JsonNode> found = new ArrayList<>(ofType(ARTICLE));
    found.addAll(ofType(PAGE));
    return found;
  }

  /** Returns all objects with a type that {@code pattern} matches. */
  private List<JsonNode> ofType(Pattern pattern) {
    return objects.stream()
        .filter(object -> types(object).stream().anyMatch(type -> pattern.matcher(type).matches()))
        .toList();
  }

  /** Returns the types of an object, which may be one text or a list of them. */
  static List<String> types(JsonNode object) {
    List<String> types = new ArrayList<>();
    JsonNode type = object.path("@type");
    (type.isArray() ? type : List.of(type)).forEach(one -> types.add(one.asText()));
    return types;
  }

  /**
   * Returns whether {@code object} is an organization of any kind: {@code NewsMediaOrganization}.
   */
  static boolean isOrganization(JsonNode object) {
    return types(object).stream().anyMatch(type -> ORGANIZATION.matcher(type).matches());
  }

  /** Returns a text, or the name or names of an object. */
  static List<String> names(JsonNode value) {
    JsonNode name = value.isObject() ? value.path("name") : value;
    List<String> names = new ArrayList<>();
    (name.isArray() ? name : List.of(name)).forEach(one -> names.add(one.asText()));
    return names;
  }

  /** Returns the objects and texts of a property, with references followed. */
  List<JsonNode> values(JsonNode object, String property) {
    List<JsonNode> values = new ArrayList<>();
    JsonNode value = object.path(property);
    value = value.has("@list") ? value.get("@list") : value;
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      values.add(one.has("@id") ? byId.getOrDefault(one.get("@id").asText(), one) : one);
    }
    return values;
  }

  /** Returns the names of all publishers and sites. */
  List<String> outlets() {
    List<String> names = new ArrayList<>();
    for (JsonNode object : objects) {
      for (JsonNode publisher : values(object, "publisher")) {
        if (!types(publisher).contains("Person")) {
          names.add(publisher.path("name").asText());
        }
      }
      if (types(object).contains("WebSite")) {
        names.add(object.path("name").asText());
      }
    }
    return names;
  }
}
