package org.parley.container.debate;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.container.BrokenContainer;
import org.parley.container.XmlStream;
import org.parley.extract.Days;
import org.parley.extract.web.Bylines;
import org.parley.model.WhiteSpace;

/** A header of TEI, with the titles, authors, dates and speakers that it gives its text. */
final class TeiHeader {

  private static final int LONGEST = 1000;
  private static final int MOST_PERSONS = 1_000_000;

  /** Places of a date, the most trusted first. */
  private static final List<String> DATED =
      List.of("settingDesc", "creation", "sourceDesc", "publicationStmt");

  private static final Set<String> FORENAMES = Set.of("forename", "nameLink");

  private final Map<String, LocalDate> dates = new HashMap<>();
  private final Map<String, String> persons = new HashMap<>();
  private final List<String> authors = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private String outlet = "";

  /** Returns this header with what only the header of its corpus says. */
  TeiHeader within(TeiHeader corpus) {
    corpus.persons.forEach(persons::putIfAbsent);
    if (authors.isEmpty()) {
      authors.addAll(corpus.authors);
    }
    return this;
  }

  /** Returns the title; empty if there is none. */
  String title() {
    return titles.isEmpty() ? "" : titles.get(0);
  }

  /** Returns the journal of the text's source; empty if it names none. */
  String outlet() {
    return outlet;
  }

  /** Returns the authors' names, joined by commas. */
  Optional<String> author() {
    return Bylines.inverted(String.join("; ", authors));
  }

  /** Returns the name of a speaker; empty if the header has no person of this id. */
  String person(String id) {
    return persons.getOrDefault(id, "");
  }

  /**
   * Returns the day of the text; null if unknown.
   *
   * @param spoken whether it is a debate, whose publication as a corpus is not its day
   */
  LocalDate day(boolean spoken) {
    for (String place : DATED) {
      if (dates.get(place) != null && !(spoken && place.equals("publicationStmt"))) {
        return dates.get(place);
      }
    }
    return null;
  }

  /** Reads the header of this start tag. */
  void read(XmlStream xml) throws BrokenContainer {
    Deque<String> path = new ArrayDeque<>();
    String person = "";
    for (int depth = 1; depth > 0 && xml.next(); ) {
      if (xml.isEnd()) {
        depth--;
        path.poll();
      } else if (xml.isStart()) {
        String name = xml.name();
        person = name.equals("person") ? xml.attribute("id") : person;
        if (!leaf(xml, name, path, person)) {
          depth++;
          path.push(name);
        }
      }
    }
  }

  /** Reads an element that says something, and returns whether it did. */
  private boolean leaf(XmlStream xml, String name, Deque<String> path, String person)
      throws BrokenContainer {
    if (name.equals("date")) {
      date(xml, path);
    } else if (name.equals("title") && path.contains("titleStmt")) {
      boolean sub = xml.attribute("type").equals("sub");
      titles.add(sub && !titles.isEmpty() ? 1 : titles.size(), text(xml));
    } else if (name.equals("title") && xml.attribute("level").equals("j")) {
      outlet = text(xml);
    } else if (name.equals("author")) {
      boolean first = path.contains("titleStmt") || authors.isEmpty();
      String author = personName(xml);
      if (first && !authors.contains(author)) {
        authors.add(author);
      }
    } else if (name.equals("persName") && path.contains("person")) {
      String spelled = personName(xml);
      if (persons.size() >= MOST_PERSONS) {
        throw new BrokenContainer("a header with more than " + MOST_PERSONS + " persons");
      }
      persons.putIfAbsent(person, spelled);
    } else {
      return false;
    }
    return true;
  }

  private void date(XmlStream xml, Deque<String> path) throws BrokenContainer {
    String when = xml.attribute("when");
    String text = text(xml);
    Optional<LocalDate> day = Days.stamp(when).or(() -> Days.find(text)).map(Days.Stamp::day);
    for (String place : DATED) {
      if (day.isPresent() && path.contains(place)) {
        dates.putIfAbsent(place, day.get());
      }
    }
  }

  private static String text(XmlStream xml) throws BrokenContainer {
    return WhiteSpace.fold(xml.text(LONGEST));
  }

  /** Returns a name with its forenames first, without titles and offices. */
  private static String personName(XmlStream xml) throws BrokenContainer {
    StringBuilder all = new StringBuilder();
    StringBuilder first = new StringBuilder();
    StringBuilder last = new StringBuilder();
    Deque<String> path = new ArrayDeque<>();
    for (int depth = 1; depth > 0 && xml.next(); ) {
      depth += xml.isStart() ? 1 : xml.isEnd() ? -1 : 0;
      if (xml.isStart()) {
        path.push(xml.name());
      } else if (xml.isEnd()) {
        path.poll();
      } else if (all.length() < LONGEST) {
        String tag = path.isEmpty() ? "" : path.peek();
        String words = xml.characters();
        all.append(words).append(path.isEmpty() ? "" : " ");
        if (FORENAMES.contains(tag)) {
          first.append(words).append(' ');
        } else if (tag.equals("surname")) {
          last.append(words).append(' ');
        }
      }
    }
    return WhiteSpace.fold(last.length() > 0 ? first.toString() + last : all.toString());
  }
}
