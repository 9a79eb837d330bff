package org.parley.model;

import java.util.Locale;

/** A choice of the words that the comparing tables count. */
public enum Words {
  /** Words outside quotations: the author's own. */
  OWN,
  /** All words, quoted ones included. */
  ALL;

  /** Returns the spelling in a study: {@code own}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
