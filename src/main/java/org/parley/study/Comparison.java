package org.parley.study;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A comparison of the words of two groups that share no document.
 *
 * @param name as the tables show it
 * @param target the group of interest; measures are positive if it uses an item more
 * @param reference the group that the target is compared with
 */
public record Comparison(String name, Group target, Group reference) implements Serializable {

  /** The group of a document in a comparison. */
  public enum Membership {
    TARGET,
    REFERENCE,
    NEITHER
  }

  /**
   * Returns the default comparisons. Compares the first of two sides with the second, which says
   * the same as the reverse. Of any other number, compares each with all others. A document without
   * a side is in neither group.
   */
  public static List<Comparison> ofSides(List<String> sides) {
    if (sides.size() == 2) {
      return List.of(of(String.join("-", sides), sides.subList(0, 1), sides.subList(1, 2)));
    }
    List<Comparison> comparisons = new ArrayList<>();
    for (String side : sides) {
      List<String> others = sides.stream().filter(other -> !other.equals(side)).toList();
      comparisons.add(of(side + "-others", List.of(side), others));
    }
    return List.copyOf(comparisons);
  }

  private static Comparison of(String name, List<String> target, List<String> reference) {
    return new Comparison(name, Group.ofSides(target), Group.ofSides(reference));
  }

  /**
   * Returns the group of a document.
   *
   * @param side empty for none
   * @param outlet empty if it is not known
   * @param values the document's variables; only those with a value
   */
  public Membership groupOf(
      String author, String side, String outlet, LocalDate date, Map<String, String> values) {
    if (target.contains(author, side, outlet, date, values)) {
      return Membership.TARGET;
    }
    return reference.contains(author, side, outlet, date, values)
        ? Membership.REFERENCE
        : Membership.NEITHER;
  }
}
