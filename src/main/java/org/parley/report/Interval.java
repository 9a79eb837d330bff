package org.parley.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.parley.model.Week;

/**
 * A week, or the weeks of a month, as charts over time join them. A week belongs to the month of
 * its Thursday, as an ISO week belongs to the year of its Thursday.
 *
 * @param label {@code 2031-W18} or {@code 2031-05}
 * @param first day
 * @param last day
 * @param number consecutive intervals have consecutive numbers
 */
record Interval(String label, LocalDate first, LocalDate last, int number) {

  /** The most weeks of a chart; the weeks of a longer coverage are joined into months. */
  static final int MOST_WEEKS = 60;

  private static final int THURSDAY = 3;

  /** Returns whether a chart of these weeks joins them into months. */
  static boolean areMonths(List<Week> weeks) {
    return weeks.size() > MOST_WEEKS;
  }

  /** Returns the interval that contains a week. */
  static Interval of(Week week, boolean months) {
    if (!months) {
      return new Interval(week.label(), week.start(), week.end(), week.index());
    }
    YearMonth month = YearMonth.from(week.start().plusDays(THURSDAY));
    Week first = withThursdayFrom(month.atDay(1));
    Week next = withThursdayFrom(month.plusMonths(1).atDay(1));
    return new Interval(
        String.format(Locale.ROOT, "%04d-%02d", month.getYear(), month.getMonthValue()),
        first.start(),
        next.start().minusDays(1),
        month.getYear() * 12 + month.getMonthValue());
  }

  /** Returns the week that contains the first Thursday from a day on. */
  private static Week withThursdayFrom(LocalDate day) {
    Week week = Week.of(day);
    return week.start().plusDays(THURSDAY).isBefore(day) ? week.plus(1) : week;
  }
}
