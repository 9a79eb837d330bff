package org.parley.studyfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.study.Place;
import org.parley.study.Study;

/** Reads the key {@code authors}. Each name or alias belongs to one author. */
final class AuthorList {

  private final Roster roster;
  private final Map<String, Place> firstAt = new HashMap<>();

  private AuthorList(Roster roster) {
    this.roster = roster;
  }

  /**
   * Reads the authors in the study's order.
   *
   * @param roster receives their spellings and sides
   */
  static Optional<List<Study.Author>> read(YamlValue value, Roster roster) {
    AuthorList list = new AuthorList(roster);
    return value
        .items()
        .map(items -> items.stream().map(list::author).flatMap(Optional::stream).toList());
  }

  private Optional<Study.Author> author(YamlValue item) {
    return item.keys()
        .flatMap(
            keys -> item.required(keys, StudyKey.AUTHORS_NAME).flatMap(name -> author(name, keys)));
  }

  private Optional<Study.Author> author(YamlValue nameValue, Map<StudyKey, YamlValue> keys) {
    Optional<String> found = nameValue.text();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String name = found.get();
    spelling(nameValue, name, name);
    return Optional.of(
        new Study.Author(
            name,
            YamlValue.given(keys, StudyKey.AUTHORS_SIDE, value -> sides(name, value))
                .orElse(List.of()),
            YamlValue.given(keys, StudyKey.AUTHORS_ALIASES, YamlValue::items)
                .map(items -> aliases(name, items))
                .orElse(List.of()),
            YamlValue.given(keys, StudyKey.AUTHORS_COVERAGE, AuthorList::coverage).orElse(null)));
  }

  private static Optional<Study.Coverage> coverage(YamlValue value) {
    return StudyValues.coverage(
        value, StudyKey.AUTHORS_COVERAGE_FIRST, StudyKey.AUTHORS_COVERAGE_LAST);
  }

  /** Reads one side, or a list of sides with their days. */
  private Optional<List<Study.DatedSide>> sides(String author, YamlValue value) {
    if (!value.isList()) {
      return side(author, value).map(Study.DatedSide::always);
    }
    List<YamlValue> items = value.items().orElse(List.of());
    if (items.isEmpty()) {
      return value.refuse("empty list; add a side with its days, or leave the key out");
    }
    TreeMap<LocalDate, Study.DatedSide> sides = new TreeMap<>();
    for (YamlValue item : items) {
      datedSide(author, item).ifPresent(side -> add(author, side, item, sides));
    }
    return Optional.of(List.copyOf(sides.values()));
  }

  private static void add(
      String author,
      Study.DatedSide side,
      YamlValue item,
      Map<LocalDate, Study.DatedSide> sides) {
    Optional<Study.DatedSide> other =
        sides.values().stream().filter(known -> overlap(known.days(), side.days())).findFirst();
    if (other.isPresent()) {
      item.refuse(
          "the days of side %s of %s overlap those of side %s; allowed: one side on each day; add"
              + " 'first' or 'last'",
          Suggestions.quoted(side.side()),
          Suggestions.quoted(author),
          Suggestions.quoted(other.get().side()));
    } else {
      sides.put(first(side.days()), side);
    }
  }

  private static boolean overlap(Study.Coverage a, Study.Coverage b) {
    return !first(a).isAfter(last(b)) && !first(b).isAfter(last(a));
  }

  private static LocalDate first(Study.Coverage days) {
    return days.first() == null ? LocalDate.MIN : days.first();
  }

  private static LocalDate last(Study.Coverage days) {
    return days.last() == null ? LocalDate.MAX : days.last();
  }

  private Optional<Study.DatedSide> datedSide(String author, YamlValue item) {
    return item.keys()
        .flatMap(
            keys ->
                item.required(keys, StudyKey.AUTHORS_SIDE_NAME)
                    .flatMap(value -> side(author, value))
                    .flatMap(
                        side ->
                            StudyValues.coverage(
                                    keys, StudyKey.AUTHORS_SIDE_FIRST, StudyKey.AUTHORS_SIDE_LAST)
                                .map(days -> new Study.DatedSide(side, days))));
  }

  private Optional<String> side(String author, YamlValue value) {
    Optional<String> side = value.text();
    side.flatMap(named -> roster.add(author, named)).ifPresent(value::refuse);
    return side;
  }

  private List<String> aliases(String author, List<YamlValue> items) {
    List<String> aliases = new ArrayList<>();
    for (YamlValue item : items) {
      Optional<String> alias = item.text();
      alias.ifPresent(spelling -> spelling(item, spelling, author));
      alias.ifPresent(aliases::add);
    }
    return List.copyOf(aliases);
  }

  private void spelling(YamlValue value, String spelling, String author) {
    Place first = firstAt.putIfAbsent(spelling, value.place());
    if (first == null) {
      roster.addSpelling(spelling, author);
    } else {
      value.refuseRepeated("name or alias", first);
    }
  }
}
