package org.parley.studyfile;

import static java.util.Comparator.comparing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.model.CodePointOrder;
import org.parley.study.ListedDates;
import org.parley.study.Place;
import org.parley.study.Study;

/** Reads the list of events, a CSV file. */
final class EventList {

  private static final String DATE = "date";
  private static final String EVENT = "event";
  private static final String LABEL = "label";

  static final List<String> REQUIRED = List.of(DATE, EVENT);
  static final List<String> OPTIONAL = List.of(LABEL);

  private final List<Study.Event> events = new ArrayList<>();
  private final Map<String, Place> firstAt = new HashMap<>();

  /** Reads the events and sorts them by date, then by name. */
  static List<Study.Event> read(Path file, Problems problems) {
    EventList list = new EventList();
    CsvRows.read(file, REQUIRED, OPTIONAL, problems, list::add);
    list.events.sort(
        comparing(Study.Event::date).thenComparing(Study.Event::name, CodePointOrder.COMPARATOR));
    return List.copyOf(list.events);
  }

  private void add(CsvRows.Row row) {
    String name = row.get(EVENT);
    Place first = firstAt.putIfAbsent(name, row.place());
    if (name.isEmpty()) {
      row.refuse(EVENT, "missing name of an event");
    } else if (name.contains(";")) { // A semicolon separates flags, and a flag may name an event.
      row.refuse(EVENT, "semicolon in the name %s", Suggestions.quoted(name));
    } else if (first != null) {
      row.refuseRepeated(EVENT, name, first);
    }
    Optional<LocalDate> date = ListedDates.isoDay(row.get(DATE));
    if (date.isEmpty()) {
      row.refuse(
          DATE,
          "invalid day %s; allowed: a day such as 2016-04-26",
          Suggestions.quoted(row.get(DATE)));
    } else {
      events.add(new Study.Event(date.get(), name, row.get(LABEL)));
    }
  }
}
