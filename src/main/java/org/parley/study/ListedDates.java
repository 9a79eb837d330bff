package org.parley.study;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.Week;

/** Reads the dates of a study's lists. Not thread-safe. */
public final class ListedDates {

  /**
   * A date field of the list of documents.
   *
   * @param date null if the field is empty or no day
   * @param rewritten whether the day was not written as ISO 8601
   * @param bad the field if it is not empty and no day; else empty
   */
  public record Listed(LocalDate date, boolean rewritten, String bad) {}

  /** Years have exactly four digits: ISO 8601 allows more, a list does not. */
  private static final DateTimeFormatter DAY =
      strict(
          new DateTimeFormatterBuilder().appendValue(ChronoField.YEAR, 4).appendPattern("-MM-dd"));

  private static final DateTimeFormatter WEEK =
      strict(
          new DateTimeFormatterBuilder()
              .appendValue(IsoFields.WEEK_BASED_YEAR, 4)
              .appendLiteral("-W")
              .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2)
              .parseDefaulting(ChronoField.DAY_OF_WEEK, 1));

  private static final Pattern ISO_MOMENT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}.*");

  private static final DateTimeFormatter MOMENT =
      strict(
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
              .appendPattern("[XXX][XX][X]")); // An offset as +01:00, +0100 or +01, or none.

  /**
   * Three numbers, one of them of four digits, with the same mark between them. Some languages add
   * a space or a last mark.
   */
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?!\\d{4}.+\\d{4})(\\d{4}|\\d{1,2})([/.-])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{1,2})\\.?");

  private final ZoneId timeZone;
  private final Locale locale;
  private final Map<String, Listed> known = new HashMap<>();
  private DateTimeFormatter localized;

  /**
   * @param timeZone in which a moment becomes a day
   * @param locale gives the order of day and month
   */
  public ListedDates(ZoneId timeZone, Locale locale) {
    this.timeZone = timeZone;
    this.locale = locale;
  }

  private static DateTimeFormatter strict(DateTimeFormatterBuilder format) {
    return format.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  }

  /** Reads a day such as {@code 2016-04-26}; empty for any other text. */
  public static Optional<LocalDate> isoDay(String text) {
    return parse(text, DAY);
  }

  /** Reads a week such as {@code 2016-W17}; empty for any other text, such as 2016-W53. */
  public static Optional<Week> isoWeek(String text) {
    return parse(text, WEEK).map(Week::of);
  }

  private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(text, format));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads a date field. It may be a day ({@code 2016-04-26}), or a moment, whose day is that of the
   * study's time zone. It may also be three numbers in the order of the study's locale, with a
   * four-digit year.
   */
  public Listed read(String field) {
    return known.computeIfAbsent(field.strip(), this::listed);
  }

  private Listed listed(String written) {
    if (written.isEmpty()) {
      return new Listed(null, false, "");
    }
    Optional<LocalDate> iso = isoDay(written).or(() -> dayOfMoment(written));
    if (iso.isPresent()) {
      return new Listed(iso.get(), false, "");
    }
    return dayOfNumbers(written)
        .map(day -> new Listed(day, true, ""))
        .orElse(new Listed(null, false, written));
  }

  private Optional<LocalDate> dayOfMoment(String written) {
    if (!ISO_MOMENT.matcher(written).matches()) {
      return Optional.empty();
    }
    try {
      TemporalAccessor moment =
          MOMENT.parseBest(
              written.substring(0, 10) + "T" + written.substring(11).replace(" ", ""),
              OffsetDateTime::from,
              LocalDateTime::from);
      return Optional.of(
          moment instanceof OffsetDateTime instant
              ? instant.atZoneSameInstant(timeZone).toLocalDate()
              : LocalDate.from(moment));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> dayOfNumbers(String written) {
    Matcher numbers = NUMBERS.matcher(written);
    return numbers.matches()
        ? parse(String.join("-", numbers.group(1), numbers.group(3), numbers.group(4)), localized())
        : Optional.empty();
  }

  /** Returns a format such as {@code d-M-uuuu}, made on first use: ICU's data is slow to load. */
  private DateTimeFormatter localized() {
    if (localized == null) {
      ULocale gregorian = ULocale.forLocale(locale).setKeywordValue("calendar", "gregorian");
      SimpleDateFormat format =
          (SimpleDateFormat) DateFormat.getDateInstance(DateFormat.SHORT, gregorian);
      String order =
          format
              .toPattern()
              .replaceAll("'[^']*'", "")
              .replace('L', 'M')
              .replaceAll("[^dMy]", "")
              .replaceAll("(.)\\1+", "$1");
      String pattern = String.join("-", order.split("")).replace("y", "uuuu");
      localized = strict(new DateTimeFormatterBuilder().appendPattern(pattern));
    }
    return localized;
  }
}
