package org.parley.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A table that a study may ask for, in the order of the documentation. */
public enum TableName {
  DOCUMENTS,
  REJECTED,
  DUPLICATES,
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

  /** The tables that compare groups of documents. */
  public static final Set<TableName> COMPARING =
      Collections.unmodifiableSet(EnumSet.range(KEYNESS, DISPERSION));

  /** Returns whether any of the tables compares groups of documents. */
  public static boolean anyCompares(Set<TableName> tables) {
    return !Collections.disjoint(tables, COMPARING);
  }

  /** Returns the spelling in a study and in the file's name: {@code author_weeks}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
