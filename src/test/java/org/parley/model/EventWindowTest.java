package org.parley.model;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventWindowTest {

  @ParameterizedTest
  @CsvSource({
    // Monday, Tuesday and Sunday of one week
    "2016-04-25, 2, 2016-W15, 2016-W16, 2016-W17, 2016-W18",
    "2016-04-26, 2, 2016-W15, 2016-W16, 2016-W18, 2016-W19",
    "2016-05-01, 2, 2016-W15, 2016-W16, 2016-W18, 2016-W19",
    // the turn of a year: a Friday in 2015-W53, and Monday 2018-12-31 in 2019-W01
    "2016-01-01, 2, 2015-W51, 2015-W52, 2016-W01, 2016-W02",
    "2018-12-31, 1, 2018-W52, 2018-W52, 2019-W01, 2019-W01",
    "2018-12-30, 1, 2018-W51, 2018-W51, 2019-W01, 2019-W01"
  })
  void hasTheseWeeks(
      LocalDate event,
      int weeks,
      String beforeFirst,
      String beforeLast,
      String afterFirst,
      String afterLast) {
    EventWindow window = EventWindow.of(event, weeks);
    assertThat(window.beforeFirst().label(), is(beforeFirst));
    assertThat(window.beforeLast().label(), is(beforeLast));
    assertThat(window.afterFirst().label(), is(afterFirst));
    assertThat(window.afterLast().label(), is(afterLast));
  }

  @Property(tries = 500)
  void containsAsManyWeeksBeforeAsAfter(
      @ForAll("days") LocalDate event, @ForAll @IntRange(min = 1, max = 60) int weeks) {
    EventWindow window = EventWindow.of(event, weeks);
    int before = 0;
    int after = 0;
    for (int i = -weeks - 2; i <= weeks + 2; i++) {
      Week week = Week.of(event).plus(i);
      before += window.beforeContains(week) ? 1 : 0;
      after += window.afterContains(week) ? 1 : 0;
      assertThat(window.beforeContains(week) && window.afterContains(week), is(false));
    }
    assertThat(before, is(weeks));
    assertThat(after, is(weeks));
  }

  @Property(tries = 500)
  void allDaysOfBeforeAreEarlierThanTheEventAndNoneOfAfterIs(@ForAll("days") LocalDate event) {
    EventWindow window = EventWindow.of(event, 1);
    assertThat(window.beforeLast().end().isBefore(event), is(true));
    assertThat(window.afterFirst().start().isBefore(event), is(false));
    assertThat(window.afterContains(Week.of(event)), is(event.getDayOfWeek() == DayOfWeek.MONDAY));
  }

  @ParameterizedTest
  @CsvSource({
    "2016-04-26, 2016-04-28, 4, true",
    "2016-04-26, 2016-06-21, 4, true",
    "2016-04-26, 2016-06-28, 4, false",
    // each in the only week after, or before, the other
    "2016-04-26, 2016-05-03, 1, true",
    "2016-04-26, 2016-05-17, 1, false",
    // a Monday's weeks end a week earlier
    "2016-04-26, 2016-05-10, 1, true",
    "2016-04-25, 2016-05-10, 1, false"
  })
  void overlapsIfTheWeeksMeet(LocalDate one, LocalDate other, int weeks, boolean overlap) {
    EventWindow first = EventWindow.of(one, weeks);
    EventWindow second = EventWindow.of(other, weeks);
    assertThat(first.overlaps(second), is(overlap));
    assertThat(second.overlaps(first), is(overlap));
    assertThat(first.overlaps(first), is(true));
  }

  @Example
  void refusesLessThanOneWeek() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> EventWindow.of(LocalDate.of(2016, 4, 26), 0));
    assertThat(refusal.getMessage(), containsString("found 0, expected at least 1"));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(2100, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
