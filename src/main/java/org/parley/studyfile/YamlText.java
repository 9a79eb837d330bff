package org.parley.studyfile;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Writes values as YAML, on one line, so that reading them gives the same values. */
public final class YamlText {

  /** A text that needs no quotation marks, not even in a list. Days and weeks are such texts. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "\\p{L}(?:[\\p{L}\\p{M}\\p{N} ._/'-]*[\\p{L}\\p{M}\\p{N}._/])?|\\d{4}-[W\\d-]+");

  /** Words that YAML 1.1 takes for a truth value or for nothing. */
  private static final Set<String> NOT_TEXT =
      Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

  private YamlText() {}

  /** Returns a text, in quotation marks if it needs them. */
  public static String of(String text) {
    return PLAIN.matcher(text).matches() && !NOT_TEXT.contains(text.toLowerCase(Locale.ROOT))
        ? text
        : '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  /** Returns a list of texts: {@code [a, b]}. */
  public static String of(Collection<String> texts) {
    return texts.stream().map(YamlText::of).collect(Collectors.joining(", ", "[", "]"));
  }

  /** Returns a value of JSON. */
  static String of(JsonNode value) {
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(YamlText::of)
          .collect(Collectors.joining(", ", "[", "]"));
    } else if (value.isObject()) {
      return value.properties().stream()
          .map(YamlText::entry)
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return value.isTextual() ? of(value.textValue()) : value.asText();
  }

  private static String entry(Map.Entry<String, JsonNode> entry) {
    return of(entry.getKey()) + ": " + of(entry.getValue());
  }
}
