package org.parley.study;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parley.model.CodePointOrder;

/**
 * One of the two groups of a comparison: the documents for which everything holds that is said
 * here.
 *
 * @param kind whether the rest of the record says who is in it
 * @param sides of the documents; empty where any will do
 * @param authors by the names that the tables give them; empty where any will do
 * @param outlets as the list of documents writes them; empty where any will do
 * @param days of the documents, first and last
 */
public record Group(
    Kind kind, Set<String> sides, Set<String> authors, Set<String> outlets, Study.Coverage days)
    implements Serializable {

  /** How a group says who is in it. */
  public enum Kind {
    /** By sides, authors, outlets and days. */
    CHOSEN,
    /** Everybody whom the other group leaves. */
    REST,
    /** Nobody: the reference of the only side. */
    NOBODY
  }

  private static final Study.Coverage EVER = new Study.Coverage(null, null);

  /** All documents that the target does not hold. */
  public static final Group REST = new Group(Kind.REST, Set.of(), Set.of(), Set.of(), EVER);

  /** No documents. */
  public static final Group NOBODY = new Group(Kind.NOBODY, Set.of(), Set.of(), Set.of(), EVER);

  public Group {
    // One order for what is written down with the run.
    sides = sorted(sides);
    authors = sorted(authors);
    outlets = sorted(outlets);
  }

  private static Set<String> sorted(Collection<String> names) {
    List<String> sorted = names.stream().sorted(CodePointOrder.COMPARATOR).toList();
    return Collections.unmodifiableSet(new LinkedHashSet<>(sorted));
  }

  /** The documents of some sides; nobody's where there are none. */
  public static Group ofSides(Collection<String> sides) {
    return sides.isEmpty()
        ? NOBODY
        : new Group(Kind.CHOSEN, sorted(sides), Set.of(), Set.of(), EVER);
  }

  /**
   * Whether a document is in the group. The rest holds every document here; that the target comes
   * first is {@link Comparison#groupOf}'s to say.
   *
   * @param side empty for an author without one
   * @param outlet empty where the list gives none
   */
  public boolean holds(String author, String side, String outlet, LocalDate date) {
    return kind != Kind.NOBODY
        && holds(sides, side)
        && holds(authors, author)
        && holds(outlets, outlet)
        && days.holds(date);
  }

  private static boolean holds(Set<String> names, String name) {
    return names.isEmpty() || names.contains(name);
  }
}
