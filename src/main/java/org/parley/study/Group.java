package org.parley.study;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parley.model.CodePointOrder;

/**
 * A group of documents that a comparison compares. A document is in the group if it matches every
 * component.
 *
 * @param kind whether the other components choose the documents
 * @param sides sides of the documents; empty for any side
 * @param authors as the tables show their names; empty for any author
 * @param outlets as the list of documents writes them; empty for any outlet
 * @param days first and last day of the documents
 * @param variables by variable, the values that documents may have; empty for any
 * @param excluded groups whose documents are not in this one; they exclude nothing themselves
 */
public record Group(
    Kind kind,
    Set<String> sides,
    Set<String> authors,
    Set<String> outlets,
    Study.Coverage days,
    Map<String, Set<String>> variables,
    List<Group> excluded)
    implements Serializable {

  /** The rule by which a group chooses its documents. */
  public enum Kind {
    /** Documents that match the other components. */
    CHOSEN,
    /** All documents that are not in the other group. */
    REST,
    /** No documents; the reference if a study has only one side. */
    NOBODY
  }

  private static final Study.Coverage EVER = new Study.Coverage(null, null);

  /** All documents that are not in the target. */
  public static final Group REST = new Group(Kind.REST, Set.of(), Set.of(), Set.of(), EVER);

  /** No documents. */
  public static final Group NOBODY = new Group(Kind.NOBODY, Set.of(), Set.of(), Set.of(), EVER);

  public Group {
    // The order of names must not depend on the study; it goes into the record of the run.
    sides = sorted(sides);
    authors = sorted(authors);
    outlets = sorted(outlets);
    TreeMap<String, Set<String>> sorted = new TreeMap<>();
    variables.forEach((name, values) -> sorted.put(name, sorted(values)));
    variables = Collections.unmodifiableSortedMap(sorted);
    excluded = List.copyOf(excluded);
  }

  /** Creates a group of any variables that excludes nothing. */
  public Group(
      Kind kind, Set<String> sides, Set<String> authors, Set<String> outlets, Study.Coverage days) {
    this(kind, sides, authors, outlets, days, Map.of(), List.of());
  }

  private static Set<String> sorted(Collection<String> names) {
    List<String> sorted = names.stream().sorted(CodePointOrder.COMPARATOR).toList();
    return Collections.unmodifiableSet(new LinkedHashSet<>(sorted));
  }

  /** Returns the documents of some sides; {@link #NOBODY} if there are no sides. */
  public static Group ofSides(Collection<String> sides) {
    return sides.isEmpty()
        ? NOBODY
        : new Group(Kind.CHOSEN, sorted(sides), Set.of(), Set.of(), EVER);
  }

  /**
   * Returns whether a document is in the group. {@link #REST} contains every document here; {@link
   * Comparison#groupOf} asks the target first.
   *
   * @param side empty for none
   * @param outlet empty if it is not known
   * @param values the document's variables; only those with a value
   */
  public boolean contains(
      String author, String side, String outlet, LocalDate date, Map<String, String> values) {
    return kind != Kind.NOBODY
        && contains(sides, side)
        && contains(authors, author)
        && contains(outlets, outlet)
        && days.contains(date)
        && variables.entrySet().stream()
            .allMatch(
                chosen -> chosen.getValue().contains(values.getOrDefault(chosen.getKey(), "")))
        && excluded.stream().noneMatch(group -> group.contains(author, side, outlet, date, values));
  }

  /**
   * Returns whether the keys of the two groups show that every document of the other is in this.
   */
  public boolean covers(Group other) {
    return excluded.isEmpty()
        && covers(sides, other.sides)
        && covers(authors, other.authors)
        && covers(outlets, other.outlets)
        && (days.first() == null
            || (other.days.first() != null && !other.days.first().isBefore(days.first())))
        && (days.last() == null
            || (other.days.last() != null && !other.days.last().isAfter(days.last())))
        && variables.entrySet().stream()
            .allMatch(
                chosen ->
                    covers(
                        chosen.getValue(),
                        other.variables.getOrDefault(chosen.getKey(), Set.of())));
  }

  private static boolean covers(Set<String> names, Set<String> others) {
    return names.isEmpty() || (!others.isEmpty() && names.containsAll(others));
  }

  private static boolean contains(Set<String> names, String name) {
    return names.isEmpty() || names.contains(name);
  }
}
