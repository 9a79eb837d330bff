package org.parley.study;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Two groups of documents, without a document in common, whose words are compared.
 *
 * @param name as the tables give it
 * @param target more frequent in it is positive
 * @param reference what the target is held against
 */
public record Comparison(String name, Group target, Group reference) implements Serializable {

  /** Where a document stands in a comparison. */
  public enum Membership {
    TARGET,
    REFERENCE,
    NEITHER
  }

  /**
   * The group that a document is in.
   *
   * @param side empty for an author without one
   * @param outlet empty where the list gives none
   */
  public Membership groupOf(String author, String side, String outlet, LocalDate date) {
    if (target.holds(author, side, outlet, date)) {
      return Membership.TARGET;
    }
    return reference.holds(author, side, outlet, date) ? Membership.REFERENCE : Membership.NEITHER;
  }
}
