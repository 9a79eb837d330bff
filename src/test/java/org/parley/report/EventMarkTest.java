package org.parley.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.study.Study;

class EventMarkTest {

  private static final LocalDate FIRST = LocalDate.of(2031, 1, 6);
  private static final LocalDate LAST = FIRST.plusDays(199);

  private static Study.Event event(int day, String name) {
    return new Study.Event(FIRST.plusDays(day), name, "What happened");
  }

  @Test
  void eventsThatAreApartHaveALabelEach() {
    List<EventMark> marks =
        EventMark.of(List.of(event(0, "plan"), event(50, "strike")), FIRST, LAST);
    assertThat(marks.stream().map(EventMark::wide).toList(), contains("1 plan", "2 strike"));
    assertThat(marks.stream().map(EventMark::narrow).toList(), contains("1", "2"));
  }

  /** In 200 days 2.2 % of the width are 4.4 days, 6 % are 12. */
  @Test
  void theFirstOfSeveralCloseEventsHasTheLabelOfAll() {
    List<EventMark> marks =
        EventMark.of(
            List.of(event(10, "a"), event(12, "b"), event(14, "c"), event(15, "d"), event(21, "e")),
            FIRST,
            LAST);
    assertThat(
        marks.stream().map(EventMark::wide).toList(),
        contains("1 a, 2 b, 3 c", "", "", "4 d", "5 e"));
    assertThat(
        marks.stream().map(EventMark::narrow).toList(), contains("1, 2, 3, 4, 5", "", "", "", ""));
  }

  @Test
  void eventsOutsideTheCoverageAreNotDrawn() {
    assertThat(EventMark.of(List.of(event(-1, "a"), event(200, "b")), FIRST, LAST), empty());
    assertThat(
        EventMark.of(List.of(event(-1, "a"), event(0, "b"), event(199, "c")), FIRST, LAST).stream()
            .map(EventMark::wide)
            .toList(),
        contains("1 b", "2 c"));
  }
}
