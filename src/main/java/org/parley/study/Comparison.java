package org.parley.study;

import java.io.Serializable;
import java.time.LocalDate;

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
   * @param side empty for an author without a side
   * @param outlet empty if the list gives none
   */
  public Membership groupOf(String author, String side, String outlet, LocalDate date) {
    if (target.contains(author, side, outlet, date)) {
      return Membership.TARGET;
    }
    return reference.contains(author, side, outlet, date)
        ? Membership.REFERENCE
        : Membership.NEITHER;
  }
}
