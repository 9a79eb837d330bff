package org.parley.model;

import java.util.Locale;

/** The tables that a study may ask for, in the order in which the documentation gives them. */
public enum TableName {
  DOCUMENTS,
  REJECTED,
  TRIMMED,
  AUTHOR_WEEKS,
  TERM_FREQUENCIES,
  PHRASE_COUNTS,
  PHRASE_TRENDS,
  PHRASE_TOTALS,
  CONCORDANCE,
  KEYNESS,
  PHRASE_COMPARISONS,
  EVENT_EFFECTS,
  COLLOCATES,
  NGRAMS,
  DISPERSION;

  /** The name as it stands in a study and before {@code .csv}: {@code author_weeks}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
