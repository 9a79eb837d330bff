package org.parley.study;

import java.io.Serializable;
import java.time.LocalDate;
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
