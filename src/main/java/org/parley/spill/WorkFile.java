package org.parley.spill;

import java.io.Serializable;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.DelegateCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * A finished file of a run's working folder, on the way to a table.
 *
 * @param kind what it holds
 * @param path of the file
 * @param order where its rows stand among those of its kind, for kinds whose files are written in
 *     their final order; the number of their section, for kinds that are cut into sections; else 0
 * @param rows how many rows it holds
 * @param offset where in the file they begin, in bytes: several sections may share a file
 * @param sha256 of a file that is published as it is; else empty
 */
public record WorkFile(Kind kind, String path, long order, long rows, long offset, String sha256)
    implements Serializable {

  /** Writes the record as a text, which a runner copies faster than an object. */
  public static final Coder<WorkFile> CODER =
      DelegateCoder.of(
          StringUtf8Coder.of(),
          WorkFile::encode,
          WorkFile::decode,
          TypeDescriptor.of(WorkFile.class));

  private static final String BETWEEN = "\n";

  /** A whole file. */
  public WorkFile(Kind kind, String path, long order, long rows) {
    this(kind, path, order, rows, 0);
  }

  /** A part of a file. */
  public WorkFile(Kind kind, String path, long order, long rows, long offset) {
    this(kind, path, order, rows, offset, "");
  }

  /** The same, to be published as it is. */
  public WorkFile withSha256(String hash) {
    return new WorkFile(kind, path, order, rows, offset, hash);
  }

  private String encode() {
    return String.join(
        BETWEEN,
        kind.name(),
        Long.toString(order),
        Long.toString(rows),
        Long.toString(offset),
        sha256,
        path);
  }

  private static WorkFile decode(String text) {
    String[] parts = text.split(BETWEEN, 6);
    return new WorkFile(
        Kind.valueOf(parts[0]),
        parts[5],
        Long.parseLong(parts[1]),
        Long.parseLong(parts[2]),
        Long.parseLong(parts[3]),
        parts[4]);
  }

  /** What a file holds. */
  public enum Kind {
    /** Sorted rows of {@code documents}: the accepted ones. */
    DOCUMENTS,
    /** Sorted rows of {@code documents}: the duplicates. */
    DUPLICATES,
    /** Sorted rows of {@code rejected}; a section for each of {@code RejectedRow.REASONS}. */
    REJECTED,
    /** Sorted rows of {@code trimmed}. */
    TRIMMED,
    /** Sorted rows of {@code concordance}. */
    CONCORDANCE,
    /** Lines of {@code term_frequencies} in their final order. */
    TERM_FREQUENCIES,
    /** {@link AuthorWeekCounts}, sorted. */
    AUTHOR_WEEKS,
    /** {@link PhraseWeekCounts}, sorted. */
    PHRASE_WEEKS,
    /** {@link DocumentCounts} of a range, in the order in which its other files number them. */
    DOCUMENT_COUNTS,
    /** {@link TermPostings} of a range, sorted by term; each section holds a share of the terms. */
    TERM_POSTINGS,
    /** {@link TokenWindows} of a range; each section holds a share of the beginnings. */
    TOKEN_WINDOWS,
    /** Rows that are to be ranked, sorted as their ranks are. */
    CANDIDATES,
    /** Lines of {@code keyness} in their final order. */
    KEYNESS,
    /** Lines of {@code phrase_comparisons} in their final order. */
    PHRASE_COMPARISONS,
    /** Lines of {@code event_effects} in their final order. */
    EVENT_EFFECTS,
    /** Lines of {@code collocates} in their final order. */
    COLLOCATES,
    /** Lines of {@code ngrams} in their final order. */
    NGRAMS,
    /** Lines of {@code dispersion} in their final order. */
    DISPERSION,
    /** What the run should say of its comparisons, a line each. */
    REMARKS
  }
}
