package org.parley.draw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Vega-Lite specification of which a reader may choose something. */
public final class ChartSpecification {

  /** Pixels of a chart that fills its place in a page. */
  private static final int USUAL_WIDTH = 640;

  private final ObjectNode json;

  ChartSpecification(ObjectNode json) {
    this.json = json;
  }

  /** What may be chosen: the parameters that a page would have a field for. */
  public List<ChartParameter> parameters() {
    List<ChartParameter> parameters = new ArrayList<>();
    for (JsonNode parameter : json.path("params")) {
      if (parameter.has("bind")) {
        List<JsonNode> options = new ArrayList<>();
        parameter.path("bind").path("options").forEach(options::add);
        parameters.add(
            new ChartParameter(parameter.path("name").asText(), parameter.get("value"), options));
      }
    }
    return parameters;
  }

  /** The parameter of this name. */
  public Optional<ChartParameter> parameter(String name) {
    return parameters().stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }

  /** The same chart with another choice; empty where the parameter does not take it. */
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
   * The same chart in another width, in pixels between its axes; of each part if it has several.
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
      ((ObjectNode) node).put("width", pixels.orElse(USUAL_WIDTH));
    }
  }

  /** The specification as JSON; a part that would fill a page's width has a usual one. */
  String json() {
    ObjectNode copy = json.deepCopy();
    setWidth(copy, Optional.empty());
    return copy.toString();
  }
}
