package org.parley.model;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekTest {

  /** The expected weeks are from java.time and from R's {@code format(date, "%G-W%V")}. */
  @ParameterizedTest
  @CsvSource({
    "2016-04-26, 2016-W17, 2016-04-25",
    "2016-01-01, 2015-W53, 2015-12-28",
    "2018-12-31, 2019-W01, 2018-12-31",
    "2021-01-03, 2020-W53, 2020-12-28",
    "1969-12-29, 1970-W01, 1969-12-29",
    "1969-12-28, 1969-W52, 1969-12-22",
    "0999-06-15, 0999-W24, 0999-06-10"
  })
  void aDayIsInItsIsoWeek(LocalDate day, String label, LocalDate monday) {
    assertThat(Week.of(day).label(), is(label));
    assertThat(Week.of(day).start(), is(monday));
  }

  @Property(tries = 2000)
  void agreesWithJavaTime(@ForAll("days") LocalDate day) {
    Week week = Week.of(day);
    assertThat(
        week.label(),
        is(
            String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))));
    assertThat(week.start(), is(day.with(DayOfWeek.MONDAY)));
  }

  @Property(tries = 500)
  void followsTheDays(@ForAll("days") LocalDate day) {
    assertThat(Week.of(day.plusWeeks(1)).index(), is(Week.of(day).index() + 1));
    assertThat(Week.of(day).compareTo(Week.of(day.plusWeeks(1))), lessThan(0));
    assertThat(new Week(Week.of(day).index()), is(Week.of(day)));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1600, 1, 1).toEpochDay(), LocalDate.of(2400, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
