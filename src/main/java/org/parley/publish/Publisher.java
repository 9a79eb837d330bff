package org.parley.publish;

/** Who writes which tables: each works alone, so that they can work at once. */
enum Publisher {
  /** The tables with a row per document or per place in one. */
  DOCUMENT_TABLES,
  /** {@code term_frequencies}. */
  TERM_TABLE,
  /** {@code author_weeks} and the tables of phrases. */
  PHRASE_TABLES,
  /** The tables that compare. */
  COMPARISON_TABLES
}
