package org.parley.model;

import java.util.Locale;

/** A choice of the texts that the page contains. */
public enum PageTexts {
  /** A sample of the hits of each phrase and word that a chart shows, with the words around. */
  PASSAGES,
  /** All texts, unless they are too large; then passages. */
  WHOLE,
  /** No text. */
  NONE;

  /** Returns the label of the choice in a study: {@code whole}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
