package org.parley.trim;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognizes a paragraph that only says when and where a text was published: {@code 03/02/2031
 * 04:28 GMT | Updated 5 February 2031}. It contains a full date (day, month, year). Besides, it
 * contains only times, time zones, weekdays, words such as {@code Updated}, separators and an
 * initial place in capitals.
 */
public final class Dateline {

  private static final int LONGEST = 200;

  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

  private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";

  private static final Pattern PLACE =
      Pattern.compile("^\\p{Lu}[\\p{Lu} .'\u2019-]{1,40}(?=[,:\u2013\u2014-]|\\s[-\u2013\u2014])");

  private static final Pattern DATE =
      pattern(
          "\\b(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}([/.-])\\d{1,2}\\1\\d{4}|\\d{1,2}/\\d{1,2}/\\d{2}"
              + "|"
              + DAY
              + "(?:\\s+of)?\\s+"
              + MONTH
              + ",?\\s+\\d{4}"
              + "|"
              + MONTH
              + "\\s+"
              + DAY
              + ",?\\s+\\d{4})");

  /** Zones come first, so that {@code 01:00} of {@code +01:00} is not taken for a time. */
  private static final List<Pattern> BESIDE_DATE =
      List.of(
          pattern(
              "(?:\\bz\\b|(?<=\\d)z\\b|\\b(?:gmt|bst|utc|cet|cest|e[sd]t|c[sd]t|p[sd]t)\\b|[+-]\\d{2}:?\\d{2}\\b)"),
          pattern(
              "(?:(?<![a-z0-9])t|\\b)\\d{1,2}(?:[:.]\\d{2}){1,2}(?:\\.\\d+)?\\s*(?:[ap]\\.?m\\b\\.?)?|\\b\\d{1,2}\\s*[ap]\\.?m\\b\\.?"),
          pattern("\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?"),
          pattern("\\b(?:first|last|published|posted|updated|modified|created|dated?|on|at)\\b"));

  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern SEPARATORS =
      Pattern.compile("[\\s|,;:.()/\u00B7\u2022\u2013\u2014-]*");

  private Dateline() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /** Returns whether {@code paragraph} is a dateline. */
  public static boolean matches(String paragraph) {
    if (paragraph.length() > LONGEST) {
      return false;
    }
    String spaced = SPACE.matcher(paragraph).replaceAll(" ");
    String rest = DATE.matcher(spaced).replaceAll(" ");
    if (rest.equals(spaced)) {
      return false;
    }
    rest = PLACE.matcher(rest).replaceFirst("");
    for (Pattern pattern : BESIDE_DATE) {
      rest = pattern.matcher(rest).replaceAll(" ");
    }
    return SEPARATORS.matcher(rest).matches();
  }
}
