package org.parley.spill;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.ArrayUtil;

/**
 * A list of the documents of a range that contain a term: how often each does, and how often near
 * the hits of each phrase. {@link Writer} encodes them in a few bytes per document.
 *
 * <p>Documents are numbered within their range, in the order of its {@link DocumentCounts}.
 */
public final class TermPostings {

  /** Bytes of the largest number. */
  private static final int MOST_BYTES = 5;

  /** Encodes one term after the other: first all its documents, then all its phrases, in order. */
  public static final class Writer {
    private final ByteArrayDataOutput out = new ByteArrayDataOutput();
    private final int range;
    private byte[] bytes = {};
    private int last;

    /**
     * Creates a writer for the terms of a range.
     *
     * @param range number of the range
     */
    public Writer(int range) {
      this.range = range;
    }

    /** Begins a term, which occurs in this number of documents. */
    public void documents(int documents) throws IOException {
      out.reset(bytes);
      reserve(2 + 2 * documents);
      out.writeVInt(range);
      out.writeVInt(documents);
      last = 0;
    }

    /** Adds a document in which the term occurs {@code count} times. */
    public void document(int document, int count) throws IOException {
      out.writeVInt(document - last);
      out.writeVInt(count);
      last = document;
    }

    /** Begins the phrases, of which this number follows. */
    public void phrases(int phrases) throws IOException {
      reserve(1 + 4 * phrases);
      out.writeVInt(phrases);
      last = 0;
    }

    /**
     * Adds a phrase of a document.
     *
     * @param near occurrences of the term in the windows of the phrase
     * @param inHits occurrences of the term within hits of the phrase
     */
    public void phrase(int document, int phrase, int near, int inHits) throws IOException {
      out.writeVInt(document - last);
      out.writeVInt(phrase);
      out.writeVInt(near);
      out.writeVInt(inHits);
      last = document;
    }

    /** Returns the term's record. */
    public byte[] encode() {
      return Arrays.copyOf(bytes, out.getPosition());
    }

    private void reserve(int numbers) {
      int end = out.getPosition();
      bytes = ArrayUtil.grow(bytes, end + numbers * MOST_BYTES);
      out.reset(bytes, end, bytes.length - end);
    }
  }

  /** Called for each document in which the term occurs. */
  public interface DocumentVisitor {
    void document(int document, int count);
  }

  /** Called for each phrase of a document. */
  public interface PhraseVisitor {
    void phrase(int document, int phrase, int near, int inHits);
  }

  private final ByteArrayDataInput in;
  private final int range;

  private TermPostings(ByteArrayDataInput in) {
    this.in = in;
    range = in.readVInt();
  }

  /** Reads a record of {@link Writer}. */
  public static TermPostings decode(byte[] value) {
    return new TermPostings(new ByteArrayDataInput(value));
  }

  /** Returns the number of the range. */
  public int range() {
    return range;
  }

  /** Visits the documents in order. */
  public void visitDocuments(DocumentVisitor visitor) {
    int document = 0;
    for (int left = in.readVInt(); left > 0; left--) {
      document += in.readVInt();
      visitor.document(document, in.readVInt());
    }
  }

  /** Visits the phrases by document; must follow {@link #visitDocuments}. */
  public void visitPhrases(PhraseVisitor visitor) {
    int document = 0;
    for (int left = in.readVInt(); left > 0; left--) {
      document += in.readVInt();
      visitor.phrase(document, in.readVInt(), in.readVInt(), in.readVInt());
    }
  }
}
