package org.parley.extract;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads days from dates as documents write them. A date without a day, or with an ambiguous order
 * of day and month, is no date: {@code 04/03/2031} is none, {@code 04.03.2031} is 4 March, {@code
 * 3/28/2031} is 28 March. Names of months may be in any of {@link MonthNames#LANGUAGES}.
 */
public final class Days {

  /** Names of zones that pages and messages use, with their offset in hours. */
  private static final Map<String, Integer> ZONE_NAMES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("UT", 0),
              Map.entry("UTC", 0),
              Map.entry("GMT", 0),
              Map.entry("BST", 1),
              Map.entry("CET", 1),
              Map.entry("MEZ", 1),
              Map.entry("CEST", 2),
              Map.entry("MESZ", 2),
              Map.entry("EST", -5),
              Map.entry("EDT", -4),
              Map.entry("CST", -6),
              Map.entry("CDT", -5),
              Map.entry("MST", -7),
              Map.entry("MDT", -6),
              Map.entry("PST", -8),
              Map.entry("PDT", -7)));

  private static final String TIME =
      "(?<hour>\\d{1,2}):?(?<minute>\\d{2})(?::?(?<second>\\d{2})(?:[.,]\\d+)?)?";
  private static final String ZONE =
      "(?<zone>Z|z|(?:UTC|GMT)?[+-]\\d{2}(?::?\\d{2})?|(?:"
          + String.join("|", ZONE_NAMES.keySet())
          + ")(?!\\p{L}))?";
  private static final String AFTER_TIME = "(?:,?\\s+" + TIME + "\\s*" + ZONE + ")?";
  private static final String NAME = "(?<month>\\p{L}{3,12})\\.?";
  private static final String DAY = "(?<day>\\d{1,2})";
  private static final String YEAR = "(?<year>\\d{4})";
  private static final String NUMBER = "(?<month>\\d{1,2})";
  private static final String WEEKDAY = "(?:\\p{L}+\\.?,?\\s+)?";

  private static final List<Pattern> FORMS =
      Stream.of(
              DAY + "[/-]" + NUMBER + "[/-]" + YEAR + AFTER_TIME,
              YEAR
                  + "-?(?<month>\\d{2})-?(?<day>\\d{2})(?:[Tt ]\\s*"
                  + TIME
                  + "\\s*"
                  + ZONE
                  + "(?:\\[[\\w/]+\\])?)?",
              YEAR + "/" + NUMBER + "/" + DAY + AFTER_TIME,
              WEEKDAY + DAY + "\\.\\s?" + NUMBER + "\\.\\s?" + YEAR + AFTER_TIME,
              WEEKDAY
                  + DAY
                  + "(?:st|nd|rd|th|er|º|\\.)?[\\s-]+(?:de\\s+|of\\s+)?"
                  + NAME
                  + ",?[\\s-]+(?:de\\s+)?"
                  + YEAR
                  + AFTER_TIME
                  + "(?:\\s*\\(.*\\))?",
              WEEKDAY + NAME + "\\s+" + DAY + "(?:st|nd|rd|th)?,?\\s+" + YEAR + AFTER_TIME,
              // java.util.Date and JavaScript put the year last or before the time.
              "[A-Z][a-z]{2} "
                  + NAME
                  + " "
                  + DAY
                  + " "
                  + TIME
                  + " ?"
                  + ZONE
                  + "(?: [A-Z]{3,5})? "
                  + YEAR,
              "[A-Z][a-z]{2} "
                  + NAME
                  + " "
                  + DAY
                  + " "
                  + YEAR
                  + " "
                  + TIME
                  + " ?"
                  + ZONE
                  + "(?: \\(.*\\))?")
          .map(Days::form)
          .toList();

  /** The first form has an unknown order of day and month. */
  private static final Pattern SLASHED = FORMS.get(0);

  private static final Pattern IN_NAME =
      Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
  private static final Pattern IN_RTF =
      Pattern.compile("\\\\creatim\\s*\\\\yr(\\d{4})\\s*\\\\mo(\\d{1,2})\\s*\\\\dy(\\d{1,2})");

  /**
   * A date as a document writes it.
   *
   * @param time of the day, or null
   * @param zone that the document names, or null
   */
  public record Stamp(LocalDate day, LocalTime time, ZoneId zone) {

    /** Returns the day in {@code study}; the day as written if the document names no zone. */
    public LocalDate in(ZoneId study) {
      return zone == null
          ? day
          : day.atTime(time).atZone(zone).withZoneSameInstant(study).toLocalDate();
    }

    /**
     * Returns the day as readers of a web page saw it. That is the day as written, unless the page
     * writes a moment in UTC: many programs store so, wherever the page comes from. Midnight is no
     * moment but a day without a time.
     */
    public LocalDate onPage(ZoneId study) {
      return isMomentInUtc() ? in(study) : day;
    }

    /** Returns whether this is more than a day: a time other than midnight, in a known zone. */
    public boolean isMoment() {
      return zone != null && !time.equals(LocalTime.MIDNIGHT);
    }

    /** Returns whether this is a moment in UTC. */
    public boolean isMomentInUtc() {
      return isMoment() && isUtc();
    }

    /** Returns whether this moment has the day {@code other} anywhere on Earth. */
    public boolean isSomewhere(LocalDate other) {
      return other.equals(in(ZoneOffset.ofHours(14))) || other.equals(in(ZoneOffset.ofHours(-12)));
    }

    private boolean isUtc() {
      return zone.getRules().getOffset(day.atTime(time)).equals(ZoneOffset.UTC);
    }
  }

  private Days() {}

  /**
   * Returns the day that {@code text} names; empty if it is no date. An instant becomes its day in
   * {@code zone}.
   */
  public static Optional<LocalDate> read(String text, ZoneId zone) {
    return stamp(text).map(stamp -> stamp.in(zone));
  }

  /** Returns the date that {@code text} consists of. */
  public static Optional<Stamp> stamp(String text) {
    String trimmed = text.strip();
    return FORMS.stream()
        .map(form -> form.matcher(trimmed))
        .filter(Matcher::matches)
        .flatMap(found -> stamp(found).stream())
        .findFirst();
  }

  /** Returns the first date in {@code text}, which may contain other words. */
  public static Optional<Stamp> find(String text) {
    int at = text.length();
    Optional<Stamp> first = Optional.empty();
    for (Pattern form : FORMS) {
      Matcher found = form.matcher(text);
      if (found.find() && found.start("day") < at) {
        Optional<Stamp> stamp = stamp(found);
        if (stamp.isPresent()) {
          first = stamp;
          at = found.start("day");
        }
      }
    }
    return first;
  }

  /** Returns the first ISO 8601 day in the name of a file, without its folders. */
  static Optional<LocalDate> inFileName(String path) {
    Matcher matcher = IN_NAME.matcher(FileName.last(path));
    while (matcher.find()) {
      Optional<LocalDate> day = day(matcher.group(1), number(matcher.group(2)), matcher.group(3));
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
        ? day(found.group(1), number(found.group(2)), found.group(3))
        : Optional.empty();
  }

  private static Optional<Stamp> stamp(Matcher found) {
    String name = found.group("month");
    int month = Character.isDigit(name.charAt(0)) ? number(name) : MonthNames.number(name);
    String day = found.group("day");
    if (found.pattern().equals(SLASHED) && number(day) <= 12 && number(day) != month) {
      // The order of day and month is only known if one of them is no month, or if both are equal.
      if (month <= 12) {
        return Optional.empty();
      }
      day = name;
      month = number(found.group("day"));
    }
    return day(found.group("year"), month, day).flatMap(known -> timed(known, found));
  }

  private static Optional<Stamp> timed(LocalDate day, Matcher found) {
    if (found.group("hour") == null || found.group("zone") == null) {
      return Optional.of(new Stamp(day, null, null));
    }
    try {
      String seconds = found.group("second");
      LocalTime time =
          LocalTime.of(
              number(found.group("hour")),
              number(found.group("minute")),
              // java.time has no leap seconds.
              seconds == null ? 0 : Math.min(59, number(seconds)));
      return Optional.of(new Stamp(day, time, zone(found.group("zone"))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String year, int month, String dayOfMonth) {
    try {
      return Optional.of(LocalDate.of(number(year), month, number(dayOfMonth)));
    } catch (DateTimeException e) {
      // 2016-02-30 has the form of a date but is none. Office programs write zeros for no date.
      return Optional.empty();
    }
  }

  private static ZoneId zone(String text) {
    Integer hours = ZONE_NAMES.get(text);
    return hours != null
        ? ZoneOffset.ofHours(hours)
        : ZoneOffset.of(text.replaceFirst("^(?:UTC|GMT)(?=[+-])", "").toUpperCase(Locale.ROOT));
  }

  private static Pattern form(String regex) {
    return Pattern.compile("(?<![\\p{L}\\d]|\\d\\.?\\s?[-–]\\s?)" + regex + "(?!\\d)");
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
