package org.parley.studyfile;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.WordUtils;

/**
 * A writer of study files that contain every key with its meaning. The keys with a value are in
 * force. The others are comments: they show the default or, if the key has no fixed default, an
 * example.
 */
public final class StudyTemplate {

  private static final int WIDTH = 96;

  private static final String HOW_TO_READ =
      """
      # A line that begins with # is a comment. To use a key, delete the # before it and before the
      # lines that belong to it, and keep the spaces. Such a key shows its default or an example.
      # Paths are relative to this file.
      """;

  private static final StudyKey LAST_OF_MOST_STUDIES = StudyKey.EVENTS;

  private final StringBuilder out = new StringBuilder();
  private final Map<StudyKey, String> values;

  private StudyTemplate(Map<StudyKey, String> values) {
    this.values = values;
  }

  /** Returns what is wrong with the name of a study; empty if it is right. */
  public static Optional<String> complaint(String name) {
    return StudyValues.isName(name)
        ? Optional.empty()
        : Optional.of(
            Suggestions.refusal(
                "invalid name " + Suggestions.quoted(name),
                StudyValues.asName(name),
                StudyValues.NAMES_ALLOWED));
  }

  /**
   * Returns a study file.
   *
   * @param purpose sentences for the top of the file
   * @param values the values that are in force, in YAML, as {@link YamlText} writes them; keys that
   *     contain others have none
   */
  public static String write(String purpose, Map<StudyKey, String> values) {
    StudyTemplate template = new StudyTemplate(values);
    template.sentence("", purpose);
    template.out.append("#\n").append(HOW_TO_READ);
    for (StudyKey key : StudyKey.below(null)) {
      template.out.append('\n');
      template.key(key, "", false);
      if (key == LAST_OF_MOST_STUDIES) {
        template.out.append("\n# ---- Most studies need nothing below this line. ----\n");
      }
    }
    return template.out.toString();
  }

  /**
   * Writes a key and those below it.
   *
   * @param indent spaces up to the key
   * @param firstOfItem whether a dash precedes it, as it begins an item of a list
   */
  private void key(StudyKey key, String indent, boolean firstOfItem) {
    String hidden = isInForce(key) ? "" : "#";
    sentence(indent.isEmpty() ? "" : hidden + indent, text(key));
    keysBelow(key, hidden + indent);
    String start = firstOfItem ? indent.substring(2) + "- " : indent;
    out.append(hidden).append(start).append(key.word()).append(':');
    if (hasValue(key)) {
      out.append((" " + value(key)).stripTrailing()).append('\n');
      return;
    }
    out.append('\n');
    boolean item = StudySchema.isList(key);
    List<StudyKey> below = StudyKey.below(key);
    for (StudyKey child : below) {
      key(child, indent + (item ? "    " : "  "), item && child == below.get(0));
    }
  }

  /** Lists the keys below one whose example is on one line, and so has not all of them. */
  private void keysBelow(StudyKey key, String indent) {
    if (hasValue(key) && key != StudyKey.COMPARISONS_REFERENCE) { // It has the keys of the target.
      StudyKey.below(key)
          .forEach(
              child -> sentence(indent, "- " + child.word() + ": " + StudySchema.meaning(child)));
    }
  }

  private boolean isInForce(StudyKey key) {
    return values.containsKey(key) || StudyKey.below(key).stream().anyMatch(this::isInForce);
  }

  /** Returns whether the key's value is on its own line, and not in keys below it. */
  static boolean hasValue(StudyKey key) {
    return StudyKey.below(key).isEmpty()
        || key.defaultValue() != null
        || StudySchema.example(key).isPresent();
  }

  /** Returns the value in force, else the default, else an example. */
  private String value(StudyKey key) {
    if (values.containsKey(key)) {
      return values.get(key);
    } else if (key.defaultValue() != null) {
      return key.defaultValue();
    }
    return StudySchema.example(key).map(YamlText::of).orElseGet(() -> YamlText.of(key.choices()));
  }

  /** Returns the meaning, with the allowed values and the default. */
  private String text(StudyKey key) {
    boolean list = StudySchema.isList(key);
    List<String> choices = list ? List.of() : key.choices();
    return Stream.of(
            StudySchema.meaning(key),
            choices.size() < 2 ? "" : "Allowed: " + String.join(", ", choices) + ".",
            key.defaultValue() == null || !isInForce(key)
                ? ""
                : "Default: " + key.defaultValue() + ".",
            !isInForce(key) && StudySchema.example(key).isPresent() ? "For example:" : "")
        .filter(sentence -> !sentence.isEmpty())
        .collect(joining(" "));
  }

  private void sentence(String indent, String text) {
    String start = indent + "# ";
    Arrays.stream(WordUtils.wrap(text, WIDTH - start.length(), "\n", false).split("\n", -1))
        .forEach(line -> out.append(start).append(line).append('\n'));
  }
}
