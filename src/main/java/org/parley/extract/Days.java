package org.parley.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the day out of a date as documents write it. An instant that knows its offset is the day
 * that it falls on in the study's time zone; one that does not is the day that it names. A date
 * without its day is no date, and neither is one whose order of day and month is anybody's guess.
 */
final class Days {

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-?(\\d{2})-?(\\d{2})(?:[Tt ]\\s*(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?"
              + "\\s*([Zz]|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?:[A-Za-z]+,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+([A-Za-z]{3,9})\\.?,?[\\s-]+(\\d{4})"
              + "(?:\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*(Z|UT|UTC|GMT|[+-]\\d{4})?)?"
              + "(?:\\s*\\(.*\\))?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:[A-Za-z]+,\\s+)?([A-Za-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
  private static final Pattern IN_NAME =
      Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Map<String, Integer> OTHER_MONTHS = Map.of("sept", 9);

  private Days() {}

  /** The day that {@code text} names, in {@code zone}; empty where it is no date. */
  static Optional<LocalDate> read(String text, ZoneId zone) {
    String trimmed = text.strip();
    Matcher iso = ISO.matcher(trimmed);
    if (iso.matches()) {
      return day(iso, 1, number(iso.group(2)), 3, 4, zone);
    }
    Matcher dayFirst = DAY_FIRST.matcher(trimmed);
    if (dayFirst.matches()) {
      return day(dayFirst, 3, month(dayFirst.group(2)), 1, 4, zone);
    }
    Matcher monthFirst = MONTH_FIRST.matcher(trimmed);
    return monthFirst.matches()
        ? day(monthFirst, 3, month(monthFirst.group(1)), 2, 0, zone)
        : Optional.empty();
  }

  /** The first ISO 8601 day in the name of a file, its folders left aside. */
  static Optional<LocalDate> inFileName(String path) {
    Matcher matcher = IN_NAME.matcher(FileName.last(path));
    while (matcher.find()) {
      Optional<LocalDate> day = day(matcher, 1, number(matcher.group(2)), 3, 0, ZoneOffset.UTC);
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(
      Matcher found, int year, int month, int dayOfMonth, int hour, ZoneId zone) {
    try {
      LocalDate day =
          LocalDate.of(number(found.group(year)), month, number(found.group(dayOfMonth)));
      if (hour == 0 || found.group(hour) == null || found.group(hour + 3) == null) {
        return Optional.of(day);
      }
      String seconds = found.group(hour + 2);
      OffsetDateTime instant =
          day.atTime(
                  number(found.group(hour)),
                  number(found.group(hour + 1)),
                  // A leap second has no place in a day of java.time; its minute does.
                  seconds == null ? 0 : Math.min(59, number(seconds)))
              .atOffset(offset(found.group(hour + 3)));
      return Optional.of(instant.atZoneSameInstant(zone).toLocalDate());
    } catch (DateTimeException e) {
      // 2016-02-30 has the form of a date and is none.
      return Optional.empty();
    }
  }

  private static ZoneOffset offset(String text) {
    return Character.isLetter(text.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(text);
  }

  private static int month(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).equals(lower) || (lower.length() == 3 && MONTHS.get(i).startsWith(lower))) {
        return i + 1;
      }
    }
    return OTHER_MONTHS.getOrDefault(lower, 0);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
