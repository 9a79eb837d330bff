package org.parley.studyfile;

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
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the date fields of a list. Not for several threads. */
final class ListedDates {

  private static final Pattern ISO_MOMENT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}.*");

  /** Three numbers with the same mark between them; some languages set a space or a last mark. */
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,4})([/.-])\\s?(\\d{1,4})\\2\\s?(\\d{1,4})\\.?");

  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]") // An offset as +01:00, +0100 or +01, or none.
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final ZoneId timeZone;
  private final Locale locale;
  private final Map<String, ListedDate> known = new HashMap<>();
  private String order;

  ListedDates(ZoneId timeZone, Locale locale) {
    this.timeZone = timeZone;
    this.locale = locale;
  }

  /**
   * The day that a field gives: ISO 8601 ({@code 2016-04-26}); a moment, whose day is that of the
   * study's time zone; or numbers in the order of the study's locale, with four digits for the
   * year.
   */
  ListedDate read(String field) {
    String written = field.strip();
    return written.isEmpty() ? ListedDate.NONE : known.computeIfAbsent(written, this::parse);
  }

  private ListedDate parse(String written) {
    try {
      Optional<LocalDate> day = IsoDay.parse(written);
      if (day.isPresent()) {
        return ListedDate.iso(day.get());
      }
      if (ISO_MOMENT.matcher(written).matches()) {
        return ListedDate.iso(dayOfMoment(written));
      }
      Matcher numbers = NUMBERS.matcher(written);
      return numbers.matches() && lengthsFit(numbers)
          ? ListedDate.rewritten(
              LocalDate.of(number(numbers, 'y'), number(numbers, 'M'), number(numbers, 'd')))
          : ListedDate.bad(written);
    } catch (DateTimeException e) {
      return ListedDate.bad(written);
    }
  }

  private LocalDate dayOfMoment(String written) {
    TemporalAccessor moment =
        MOMENT.parseBest(
            written.substring(0, 10) + "T" + written.substring(11).replace(" ", ""),
            OffsetDateTime::from,
            LocalDateTime::from);
    return moment instanceof OffsetDateTime instant
        ? instant.atZoneSameInstant(timeZone).toLocalDate()
        : LocalDate.from(moment);
  }

  private boolean lengthsFit(Matcher numbers) {
    return group(numbers, 'y').length() == 4
        && group(numbers, 'M').length() <= 2
        && group(numbers, 'd').length() <= 2;
  }

  private int number(Matcher numbers, char field) {
    return Integer.parseInt(group(numbers, field));
  }

  private String group(Matcher numbers, char field) {
    int place = order().indexOf(field);
    return numbers.group(place == 0 ? 1 : place + 2);
  }

  /** Such as {@code dMy}; asked of ICU when it is first needed, for its data is slow to load. */
  private String order() {
    if (order == null) {
      ULocale gregorian = ULocale.forLocale(locale).setKeywordValue("calendar", "gregorian");
      SimpleDateFormat format =
          (SimpleDateFormat) DateFormat.getDateInstance(DateFormat.SHORT, gregorian);
      order =
          format
              .toPattern()
              .replaceAll("'[^']*'", "")
              .replace('L', 'M')
              .replaceAll("[^dMy]", "")
              .replaceAll("(.)\\1+", "$1");
    }
    return order;
  }
}
