package org.parley.draw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A parameter of a chart that a reader may set.
 *
 * @param name in the specification
 * @param value the default: a text, a number or a Boolean
 * @param options all allowed values; empty if there is no list of them
 */
public record ChartParameter(String name, JsonNode value, List<JsonNode> options) {

  /** Parses a value; empty if it is not allowed. */
  Optional<JsonNode> parsed(String text) {
    if (!options.isEmpty()) {
      return options.stream().filter(option -> option.asText().equals(text)).findFirst();
    }
    return value.isNumber() ? number(text) : Optional.of(TextNode.valueOf(text));
  }

  private static Optional<JsonNode> number(String text) {
    try {
      return Optional.of(DecimalNode.valueOf(new BigDecimal(text)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Returns all allowed values as texts; empty if there is no list of them. */
  public List<String> choices() {
    return options.stream().map(JsonNode::asText).toList();
  }
}
