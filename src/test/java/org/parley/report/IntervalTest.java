package org.parley.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.model.Week;

class IntervalTest {

  private static Interval month(String day) {
    return Interval.of(Week.of(LocalDate.parse(day)), true);
  }

  private static List<Week> weeks(int number) {
    Week first = Week.of(LocalDate.of(2031, 1, 6));
    return IntStream.range(0, number).mapToObj(first::plus).toList();
  }

  @Test
  void aWeekBelongsToTheMonthOfItsThursday() {
    assertThat(month("2031-04-28").label(), is("2031-05"));
    assertThat(month("2031-05-04").label(), is("2031-05"));
    assertThat(month("2031-04-27").label(), is("2031-04"));
  }

  /** May 2031 begins on a Thursday and has five. */
  @Test
  void aMonthHasWholeWeeksAndTheNextOneFollows() {
    Interval may = month("2031-05-14");
    assertThat(
        List.of(may.first().toString(), may.last().toString()),
        contains("2031-04-28", "2031-06-01"));
    assertThat(month("2031-06-02").first(), is(may.last().plusDays(1)));
    assertThat(month("2032-01-01").number(), is(month("2031-12-25").number() + 1));
  }

  @Test
  void aWeekIsAnIntervalOfItsOwn() {
    Interval week = Interval.of(Week.of(LocalDate.of(2031, 5, 4)), false);
    assertThat(week.label(), is("2031-W18"));
    assertThat(week.first(), is(LocalDate.of(2031, 4, 28)));
    assertThat(week.last(), is(LocalDate.of(2031, 5, 4)));
  }

  @Test
  void onlyALongCoverageIsDrawnByMonths() {
    assertThat(Interval.areMonths(weeks(60)), is(false));
    assertThat(Interval.areMonths(weeks(61)), is(true));
  }
}
