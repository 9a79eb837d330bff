package org.parley.studyfile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.model.CodePointOrder;
import org.parley.model.Side;

/**
 * A list of the authors that a study and its list name, with the spellings of their names and all
 * of their sides.
 */
final class Roster {

  private static final String RESERVED =
      "reserved side '" + Side.ALL + "', which means everybody in the tables; choose another name";

  private final List<String> named;
  private final TreeSet<String> found = new TreeSet<>(CodePointOrder.COMPARATOR);
  private final Map<String, String> nameOf = new HashMap<>();
  private final Map<String, Set<String>> sidesOf = new HashMap<>();

  /**
   * Begins a roster without authors.
   *
   * @param named the only sides that are allowed; if empty, every side is
   */
  Roster(List<String> named) {
    this.named = named;
  }

  /** Reads the sides that a study names, each once. */
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

  /** Returns the author that a spelling means: itself, unless the study says otherwise. */
  String nameOf(String spelling) {
    return nameOf.getOrDefault(spelling, spelling);
  }

  /**
   * Notes a side of an author.
   *
   * @param author empty if unknown
   * @return the problem, if there is one
   */
  Optional<String> add(String author, String side) {
    if (side.equals(Side.ALL)) {
      return Optional.of(RESERVED);
    }
    if (!named.isEmpty() && !named.contains(side)) {
      return Optional.of(
          Suggestions.refusal(
              "unknown side " + Suggestions.quoted(side),
              Suggestions.nearest(side, named),
              "known sides: " + String.join(", ", named)));
    }
    found.add(side);
    if (!author.isEmpty()) {
      sidesOf.computeIfAbsent(author, any -> new HashSet<>()).add(side);
    }
    return Optional.empty();
  }

  /** Returns the sides of an author, on any day and in any row. */
  Set<String> sidesOf(String author) {
    return sidesOf.getOrDefault(author, Set.of());
  }

  /** Returns the study's sides in its order; if it names none, those found, by code point. */
  List<String> sides() {
    return named.isEmpty() ? List.copyOf(found) : named;
  }
}
