package org.parley.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.study.Study;

/**
 * An event, drawn as a vertical line in a chart over time.
 *
 * @param number in the order of the events, from 1
 * @param wide its label in a wide drawing; empty if the label of an earlier event includes it
 * @param narrow its label in a narrow drawing, likewise
 */
record EventMark(int number, String date, String event, String label, String wide, String narrow) {

  /** The smallest distance between two labels, as a share of the width. */
  private static final double APART_WIDE = 0.022;

  private static final double APART_NARROW = 0.06;

  /** Returns the events from {@code first} to {@code last}, inclusive. */
  static List<EventMark> of(List<Study.Event> all, LocalDate first, LocalDate last) {
    List<Study.Event> events =
        all.stream()
            .filter(event -> !event.date().isBefore(first) && !event.date().isAfter(last))
            .toList();
    double days = ChronoUnit.DAYS.between(first, last) + 1;
    List<String> wide = labels(events, days * APART_WIDE, true);
    List<String> narrow = labels(events, days * APART_NARROW, false);
    return IntStream.range(0, events.size())
        .mapToObj(i -> of(i + 1, events.get(i), wide.get(i), narrow.get(i)))
        .toList();
  }

  private static EventMark of(int number, Study.Event event, String wide, String narrow) {
    return new EventMark(
        number, event.date().toString(), event.name(), event.label(), wide, narrow);
  }

  private static List<String> labels(List<Study.Event> events, double apart, boolean named) {
    List<String> labels = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < events.size(); i++) {
      LocalDate before = events.get(first).date();
      boolean alone = i == 0 || ChronoUnit.DAYS.between(before, events.get(i).date()) >= apart;
      first = alone ? i : first;
      String name = (i + 1) + (named ? " " + events.get(i).name() : "");
      labels.add(alone ? name : "");
      if (!alone) {
        labels.set(first, labels.get(first) + ", " + name);
      }
    }
    return labels;
  }
}
