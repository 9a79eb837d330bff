package org.parley.table;

import java.io.Serializable;

/**
 * A finished file of a run's working folder, on the way to a table.
 *
 * @param kind what it holds
 * @param path of the file
 * @param order where its rows stand among those of its kind, for kinds whose files are written in
 *     their final order; else 0
 * @param rows how many rows it holds
 */
public record RunFile(Kind kind, String path, long order, long rows) implements Serializable {

  private static final String BETWEEN = "\n";

  /** The record as a text, which costs a runner less to copy than an object. */
  public String encode() {
    return String.join(BETWEEN, kind.name(), Long.toString(order), Long.toString(rows), path);
  }

  /** What {@link #encode} wrote. */
  public static RunFile decode(String text) {
    String[] parts = text.split(BETWEEN, 4);
    return new RunFile(
        Kind.valueOf(parts[0]), parts[3], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
  }

  /** What a file holds. */
  public enum Kind {
    /** Sorted rows of {@code documents}: the accepted ones. */
    DOCUMENTS,
    /** Sorted rows of {@code documents}: the duplicates. */
    DUPLICATES,
    /** Sorted rows of {@code rejected}. */
    REJECTED,
    /** Sorted rows of {@code trimmed}. */
    TRIMMED,
    /** Sorted rows of {@code concordance}. */
    CONCORDANCE,
    /** Lines of {@code term_frequencies} in their final order. */
    TERM_FREQUENCIES,
    /** {@link AuthorWeekCounts}, sorted; those of one author-week are to be added. */
    AUTHOR_WEEKS,
    /** {@link PhraseWeekCounts}, sorted; those of one author-week are to be added. */
    PHRASE_WEEKS,
    /** Term counts of a part of one author-week, sorted by term. */
    PARTIAL_TERMS
  }
}
