package org.parley.draw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What may be chosen of a chart.
 *
 * @param name as the specification has it
 * @param value what is chosen unless somebody says otherwise: a text, a number or a truth
 * @param options all that may be chosen; empty where the specification lists nothing
 */
public record ChartParameter(String name, JsonNode value, List<JsonNode> options) {

  /** The value that is written so, if it may be chosen. */
  Optional<JsonNode> parsed(String text) {
    if (!options.isEmpty()) {
      return options.stream().filter(option -> option.asText().equals(text)).findFirst();
    }
    if (value.isBoolean()) {
      return Optional.of(text)
          .filter(truth -> truth.equals("true") || truth.equals("false"))
          .map(truth -> BooleanNode.valueOf(truth.equals("true")));
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

  /** Every text that may be chosen; empty where there is no list of them. */
  public List<String> choices() {
    return value.isBoolean() && options.isEmpty()
        ? List.of("true", "false")
        : options.stream().map(JsonNode::asText).toList();
  }
}
