package org.parley.studyfile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.parley.model.CodePointOrder;
import org.parley.model.Side;
import org.parley.study.Place;

/**
 * Who speaks, under which names, and for whom: gathered from the study's authors and from its list.
 * An author has one side.
 */
final class Roster {

  private static final String RESERVED =
      "found 'all', expected another name; in the tables 'all' is everybody";

  private record Said(String side, Supplier<Place> place) {}

  private final List<String> named;
  private final TreeSet<String> found = new TreeSet<>(CodePointOrder.COMPARATOR);
  private final Map<String, String> nameOf = new HashMap<>();
  private final Map<String, Said> sideOf = new HashMap<>();

  /**
   * @param named the only sides that are right; empty where any is
   */
  Roster(List<String> named) {
    this.named = named;
  }

  /** The sides that a study names, each once. */
  static Optional<List<String>> sides(YamlValue value) {
    return value.distinct(
        1,
        item ->
            item.text().flatMap(s -> s.equals(Side.ALL) ? item.refuse(RESERVED) : Optional.of(s)));
  }

  /** Makes {@code spelling} mean the author {@code name}. */
  void addSpelling(String spelling, String name) {
    nameOf.put(spelling, name);
  }

  /** The author that a spelling means: itself, unless the study says otherwise. */
  String nameOf(String spelling) {
    return nameOf.getOrDefault(spelling, spelling);
  }

  /**
   * Notes that an author (empty for one who is not known) speaks for a side.
   *
   * @param place where it says so; asked only when another place disagrees
   * @return what is wrong with that, if anything
   */
  Optional<String> add(String author, String side, Supplier<Place> place) {
    if (side.equals(Side.ALL)) {
      return Optional.of(RESERVED);
    }
    if (!named.isEmpty() && !named.contains(side)) {
      return Optional.of(unknown(side, named));
    }
    found.add(side);
    if (author.isEmpty()) {
      return Optional.empty();
    }
    Said first = sideOf.putIfAbsent(author, new Said(side, place));
    return first == null || first.side().equals(side)
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "found %s, expected %s, the side of %s at %s; an author has one side",
                Suggestions.quoted(side),
                Suggestions.quoted(first.side()),
                Suggestions.quoted(author),
                first.place().get()));
  }

  private static String unknown(String side, Collection<String> named) {
    return String.format(
        Locale.ROOT,
        "found %s, expected a side of the study (%s)%s",
        Suggestions.quoted(side),
        Suggestions.oneOf(List.copyOf(named)),
        Suggestions.didYouMean(side, named));
  }

  /** The author's side; empty for none. */
  String sideOf(String author) {
    Said said = sideOf.get(author);
    return said == null ? "" : said.side();
  }

  /** Those that the study names, in its order; else those that were found, by code point. */
  List<String> sides() {
    return named.isEmpty() ? List.copyOf(found) : named;
  }
}
