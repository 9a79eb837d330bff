package org.parley.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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

  /** Those that compare groups of documents. */
  public static final Set<TableName> COMPARING =
      Collections.unmodifiableSet(EnumSet.range(KEYNESS, DISPERSION));

  /** Whether any of them compares groups of documents. */
  public static boolean anyCompares(Set<TableName> tables) {
    return !Collections.disjoint(tables, COMPARING);
  }

  /** The name as it stands in a study and before {@code .csv}: {@code author_weeks}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
