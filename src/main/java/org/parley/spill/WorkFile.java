package org.parley.spill;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.StringUtf8Coder;

/**
 * A finished intermediate file of a run, or a section of one.
 *
 * @param kind the contents
 * @param path the path of the file
 * @param number the number of the section if the file has sections; the rank among the files of its
 *     kind if these are in the order of their table; else 0
 * @param rows the number of rows or records
 * @param offset the offset of the first of them in the file, in bytes
 * @param sha256 the hash of a file that is published unchanged; else empty
 */
public record WorkFile(Kind kind, String path, long number, long rows, long offset, String sha256) {

  /** Writes the record as a string, which a runner copies faster than an object. */
  public static final Coder<WorkFile> CODER = new WorkFileCoder();

  private static final String BETWEEN = "\n";

  /** Creates the record of a whole file. */
  public WorkFile(Kind kind, String path, long number, long rows) {
    this(kind, path, number, rows, 0, "");
  }

  /** Returns the same file, to be published unchanged. */
  public WorkFile withSha256(String hash) {
    return new WorkFile(kind, path, number, rows, offset, hash);
  }

  private String encode() {
    return String.join(
        BETWEEN,
        kind.name(),
        Long.toString(number),
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

  /** The contents of a file. */
  public enum Kind {
    /**
     * Two numbers without a file: the reading stage found {@code rows} documents for {@code number}
     * rows of the list.
     */
    READ,
    /** {@link ReferenceBatch}es of one accepted document, sorted by path and part. */
    REFERENCES,
    /** Sorted rows of {@code documents}, for accepted documents. */
    DOCUMENTS,
    /** Sorted rows of {@code documents}, for duplicates. */
    DUPLICATES,
    /** Sorted rows of {@code duplicates}. */
    COPIES,
    /** Sorted rows of {@code rejected}; one section per reason. */
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
    /** {@link MatchedPattern}, sorted. */
    MATCHED_PATTERNS,
    /** {@link CodedHit}, sorted. */
    CODED_HITS,
    /** {@link DocumentCounts} of a range, in the order in which its other files number them. */
    DOCUMENT_COUNTS,
    /** {@link TermPostings} of a range, sorted by term; one section per shard of the terms. */
    TERM_POSTINGS,
    /** {@link TokenWindows} of a range; one section per shard of the beginnings. */
    TOKEN_WINDOWS,
    /** {@link ParagraphHashes} of accepted documents, sorted; one section per shard of them. */
    PARAGRAPHS,
    /** {@link RepeatedParagraphs} of a shard. */
    REPEATED_PARAGRAPHS,
    /** Sections of a {@link FingerprintFile}, one per shard of the fingerprints. */
    FINGERPRINTS,
    /** {@link TextPair}, sorted; after they are joined, one section per group of texts. */
    TEXT_PAIRS,
    /** The group of each text that has a pair, sorted by the text's number. */
    TEXT_GROUPS,
    /** Rows to be ranked, in the order of their ranks. */
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
    /** A {@link RemarkFile} about comparisons. */
    REMARKS,
    /** A {@link RemarkFile} about the dates of documents. */
    DATE_REMARKS
  }

  /**
   * A coder that equals its copies on the workers, which Flink requires of the inputs of a union.
   */
  private static final class WorkFileCoder extends AtomicCoder<WorkFile> {
    private static final long serialVersionUID = 1L;

    @Override
    public void encode(WorkFile file, OutputStream out) throws IOException {
      StringUtf8Coder.of().encode(file.encode(), out);
    }

    @Override
    public WorkFile decode(InputStream in) throws IOException {
      return WorkFile.decode(StringUtf8Coder.of().decode(in));
    }
  }
}
