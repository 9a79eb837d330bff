package org.parley.publish;

import org.parley.spill.WorkFile;

/**
 * A group of tables that is written independently of the others, so that groups run in parallel.
 */
enum Publisher {
  /** The tables with a row per document, or per place in one. */
  DOCUMENT_TABLES(WorkFile.Kind.DOCUMENTS),
  /** {@code term_frequencies}. */
  TERM_TABLE(WorkFile.Kind.TERM_FREQUENCIES),
  /** {@code author_weeks} and the tables of phrases. */
  PHRASE_TABLES(WorkFile.Kind.AUTHOR_WEEKS),
  /** The comparing tables. */
  COMPARISON_TABLES(WorkFile.Kind.KEYNESS);

  private final WorkFile.Kind kind;

  Publisher(WorkFile.Kind kind) {
    this.kind = kind;
  }

  /** Returns a file without rows, of a kind that this publisher needs. */
  WorkFile emptyFile() {
    return new WorkFile(kind, "", 0, 0);
  }

  /** Returns the publisher that needs files of a kind. */
  static Publisher of(WorkFile.Kind kind) {
    return switch (kind) {
      case READ,
          REFERENCES,
          DOCUMENTS,
          DUPLICATES,
          COPIES,
          REJECTED,
          TRIMMED,
          CONCORDANCE,
          DATE_REMARKS ->
          DOCUMENT_TABLES;
      case TERM_FREQUENCIES -> TERM_TABLE;
      case AUTHOR_WEEKS, PHRASE_WEEKS, MATCHED_PATTERNS, CODED_HITS -> PHRASE_TABLES;
      case KEYNESS, PHRASE_COMPARISONS, EVENT_EFFECTS, COLLOCATES, NGRAMS, DISPERSION, REMARKS ->
          COMPARISON_TABLES;
      case PARAGRAPHS,
          REPEATED_PARAGRAPHS,
          FINGERPRINTS,
          TEXT_PAIRS,
          TEXT_GROUPS,
          DOCUMENT_COUNTS,
          TERM_POSTINGS,
          TOKEN_WINDOWS,
          CANDIDATES ->
          throw new IllegalArgumentException(kind + " belongs to no table");
    };
  }
}
