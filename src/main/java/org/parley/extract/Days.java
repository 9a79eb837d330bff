package org.parley.extract;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days from dates as documents write them. An instant with an offset becomes its day in the
 * study's time zone; an instant without one becomes the day that it names. A date without a day, or
 * with an ambiguous order of day and month, is no date.
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
  private static final Pattern IN_RTF =
      Pattern.compile("\\\\creatim\\s*\\\\yr(\\d{4})\\s*\\\\mo(\\d{1,2})\\s*\\\\dy(\\d{1,2})");

  private Days() {}

  /** Returns the day that {@code text} names, in {@code zone}; empty if it is no date. */
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

  /** Returns the first ISO 8601 day in the name of a file, without its folders. */
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

  /**
   * Returns the day of creation of an RTF file, in the writer's local time: {@code
   * {\creatim\yr2031\mo4\dy7\hr9\min30}}. Tika interprets it in the machine's time zone, so the day
   * would depend on the machine.
   */
  static Optional<LocalDate> inRtf(byte[] rtf) {
    Matcher found = IN_RTF.matcher(new String(rtf, StandardCharsets.ISO_8859_1));
    return found.find()
        ? day(found, 1, number(found.group(2)), 3, 0, ZoneOffset.UTC)
        : Optional.empty();
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
                  // java.time has no leap seconds.
                  seconds == null ? 0 : Math.min(59, number(seconds)))
              .atOffset(offset(found.group(hour + 3)));
      return Optional.of(instant.atZoneSameInstant(zone).toLocalDate());
    } catch (DateTimeException e) {
      // 2016-02-30 has the form of a date but is none. Office programs write zeros for no date.
      return Optional.empty();
    }
  }

  private static ZoneOffset offset(String text) {
    return Character.isLetter(text.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(text);
  }

  private static int month(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    boolean abbreviated = upper.length() == 3 || upper.equals("SEPT");
    for (Month month : Month.values()) {
      if (abbreviated ? month.name().startsWith(upper) : month.name().equals(upper)) {
        return month.getValue();
      }
    }
    return 0;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
