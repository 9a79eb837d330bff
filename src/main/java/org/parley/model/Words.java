package org.parley.model;

import java.util.Locale;

/** A choice between an author's own words and all words. */
public enum Words {
  /** The author's own: words that do not count as quoted. */
  OWN,
  /** All words, quoted ones included. */
  ALL;

  /** Returns the label of these words in a study: {@code own}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the name of a column over these words: {@code own_count} or {@code count}. */
  public String column(String name) {
    return this == OWN ? "own_" + name : name;
  }
}
