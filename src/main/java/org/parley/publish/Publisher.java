package org.parley.publish;

import org.parley.spill.WorkFile;

/** Who writes which tables: each works alone, so that they can work at once. */
enum Publisher {
  /** The tables with a row per document or per place in one. */
  DOCUMENT_TABLES,
  /** {@code term_frequencies}. */
  TERM_TABLE,
  /** {@code author_weeks} and the tables of phrases. */
  PHRASE_TABLES,
  /** The tables that compare. */
  COMPARISON_TABLES;

  /**
   * Whether the file is handed to this publisher. Files that every run has, whatever becomes of its
   * documents, go to all, so that each has some file and writes its tables, were they empty.
   */
  boolean takes(WorkFile file) {
    return switch (file.kind()) {
      case AUTHOR_WEEKS, REJECTED, DUPLICATES -> true;
      case DOCUMENTS, TRIMMED, CONCORDANCE -> this == DOCUMENT_TABLES;
      case TERM_FREQUENCIES -> this == TERM_TABLE;
      case PHRASE_WEEKS -> this == PHRASE_TABLES;
      case KEYNESS, PHRASE_COMPARISONS, EVENT_EFFECTS, COLLOCATES, NGRAMS, DISPERSION, REMARKS ->
          this == COMPARISON_TABLES;
      case PARTIAL_TERMS, DOCUMENT_COUNTS, TERM_POSTINGS, TOKEN_WINDOWS, CANDIDATES -> false;
    };
  }
}
