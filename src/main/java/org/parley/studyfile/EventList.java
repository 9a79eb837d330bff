package org.parley.studyfile;

import static java.util.Comparator.comparing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parley.model.CodePointOrder;
import org.parley.study.Study;

/** Reads the events of a study: a CSV file with the columns {@code date, event, label}. */
final class EventList {

  private static final String DATE = "date";
  private static final String EVENT = "event";
  private static final String LABEL = "label";

  private final List<Study.Event> events = new ArrayList<>();
  private final Map<String, Integer> firstAt = new HashMap<>();

  /** The events by date, then by name. */
  static List<Study.Event> read(Path file, Problems problems) {
    EventList list = new EventList();
    CsvRows.read(file, List.of(DATE, EVENT), List.of(LABEL), problems, list::add);
    list.events.sort(
        comparing(Study.Event::date).thenComparing(Study.Event::name, CodePointOrder.COMPARATOR));
    return List.copyOf(list.events);
  }

  private void add(CsvRow row) {
    String name = row.get(EVENT);
    if (name.isEmpty()) {
      row.refuse(EVENT, "found nothing, expected the name of an event");
    } else if (name.indexOf(';') >= 0) { // It parts the flags, one of which names the event.
      row.refuse(EVENT, "found " + Suggestions.quoted(name) + ", expected a name without ';'");
    } else {
      Integer first = firstAt.putIfAbsent(name, row.offset());
      if (first != null) {
        row.refuse(
            EVENT,
            String.format(
                Locale.ROOT,
                "found %s a second time, expected once; the first is at %s",
                Suggestions.quoted(name),
                row.placeAt(first, EVENT)));
      }
    }
    Optional<LocalDate> date = IsoDay.parse(row.get(DATE));
    if (date.isEmpty()) {
      row.refuse(
          DATE,
          "found " + Suggestions.quoted(row.get(DATE)) + ", expected a day such as 2016-04-26");
    } else {
      events.add(new Study.Event(date.get(), name, row.get(LABEL)));
    }
  }
}
