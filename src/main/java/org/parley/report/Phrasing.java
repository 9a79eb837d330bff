package org.parley.report;

import com.ibm.icu.lang.UCharacter;
import java.util.List;
import java.util.Locale;

/** Numbers and names as sentences have them. */
final class Phrasing {

  private static final int LINE = 96;

  private Phrasing() {}

  /** {@code 12,345}. */
  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A rate, to the unit: {@code 5,256}. */
  static String rate(double perMillion) {
    return number(Math.round(perMillion));
  }

  /** How many times: {@code 13}, {@code 3.5}, {@code 0.42}. */
  static String times(double ratio) {
    return ratio >= 9.95
        ? rate(ratio)
        : String.format(Locale.ROOT, ratio >= 0.995 ? "%.1f" : "%.2f", ratio);
  }

  /** {@code 1 document}, {@code 3 documents}. */
  static String counted(long count, String noun) {
    return number(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /** {@code “goodwill”}. */
  static String quoted(String text) {
    return "“" + text + "”";
  }

  /** {@code a, b and c}. */
  static String list(List<String> items) {
    int last = items.size() - 1;
    return last <= 0
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** Broken into lines where it is long, as a title of a drawing has to be. */
  static String wrapped(String sentence) {
    StringBuilder out = new StringBuilder();
    int length = 0;
    for (String word : sentence.split(" ", -1)) {
      if (length > 0 && length + word.length() >= LINE) {
        out.append('\n');
        length = 0;
      } else if (length > 0) {
        out.append(' ');
      }
      out.append(word);
      length += word.length() + 1;
    }
    return out.toString();
  }

  /** The first letter a capital. */
  static String sentence(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.codePointAt(0);
    return Character.toString(UCharacter.toUpperCase(first))
        + text.substring(Character.charCount(first));
  }
}
