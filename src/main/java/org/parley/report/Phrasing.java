package org.parley.report;

import com.ibm.icu.lang.UCharacter;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.WordUtils;

/** Formats numbers and names for sentences. */
final class Phrasing {

  /** Characters of a line. */
  private static final int LINE = 95;

  private Phrasing() {}

  /** Returns {@code 12,345}. */
  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** Returns a rate, rounded: {@code 5,256}. */
  static String rate(double perMillion) {
    return number(Math.round(perMillion));
  }

  /** Returns a number with three significant digits: {@code 7.18}, {@code 0.42}, {@code 1,204}. */
  static String threeDigits(double value) {
    int whole = value >= 99.95 ? 0 : value >= 9.995 ? 1 : value >= 0.9995 ? 2 : 3;
    String digits = String.format(Locale.ROOT, "%,." + whole + "f", value);
    return whole == 0 ? digits : digits.replaceAll("\\.?0+$", "");
  }

  /** Returns a ratio with two significant digits: {@code 13}, {@code 3.5}, {@code 0.42}. */
  static String times(double ratio) {
    return ratio >= 9.95
        ? rate(ratio)
        : String.format(Locale.ROOT, ratio >= 0.995 ? "%.1f" : "%.2f", ratio);
  }

  /** Returns {@code 1 document} or {@code 3 documents}. */
  static String counted(long count, String noun) {
    return number(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /** Returns {@code “goodwill”}. */
  static String quoted(String text) {
    return "“" + text + "”";
  }

  /** Returns {@code a, b and c}. */
  static String list(List<String> items) {
    int last = items.size() - 1;
    return last <= 0
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** Returns a sentence with line breaks, as the title of a drawing needs them. */
  static String wrapped(String sentence) {
    return WordUtils.wrap(sentence, LINE, "\n", false);
  }

  /** Returns the text with a capital first letter. */
  static String sentence(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.codePointAt(0);
    return Character.toString(UCharacter.toUpperCase(first))
        + text.substring(Character.charCount(first));
  }
}
