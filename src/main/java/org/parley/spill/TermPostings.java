package org.parley.spill;

import org.apache.lucene.store.ByteArrayDataInput;

/**
 * In which documents of a range a term stands and how often, and how often near the hits of which
 * phrases: one chunk of a few bytes per document, which {@link Writer} makes and this reads.
 *
 * <p>Documents are numbered within their range, in the order of its {@link DocumentCounts}.
 */
public final class TermPostings {

  /** Makes a chunk: first all documents, then all phrases, each in order. */
  public static final class Writer {
    private final Chunk out = new Chunk();
    private int last;

    /**
     * @param range number of the range
     */
    public Writer(int range) {
      out.number(range);
    }

    /** How many documents follow. */
    public void documents(int documents) {
      out.number(documents);
      last = 0;
    }

    /** A document that holds the term {@code count} times. */
    public void document(int document, int count) {
      out.number(document - last);
      out.number(count);
      last = document;
    }

    /** How many phrases in documents follow. */
    public void phrases(int phrases) {
      out.number(phrases);
      last = 0;
    }

    /**
     * A phrase in a document, near which the term stands.
     *
     * @param near occurrences within reach of a hit
     * @param own occurrences within hits
     */
    public void phrase(int document, int phrase, int near, int own) {
      out.number(document - last);
      out.number(phrase);
      out.number(near);
      out.number(own);
      last = document;
    }

    /** The chunk. */
    public byte[] toBytes() {
      return out.toBytes();
    }
  }

  /** Is told of a document that holds the term. */
  public interface DocumentVisitor {
    void document(int document, int count);
  }

  /** Is told of a phrase in a document near which the term stands. */
  public interface PhraseVisitor {
    void phrase(int document, int phrase, int near, int own);
  }

  private final ByteArrayDataInput in;
  private final int range;

  /** Reads a chunk. */
  public TermPostings(byte[] chunk) {
    in = new ByteArrayDataInput(chunk);
    range = in.readVInt();
  }

  /** The number of the range. */
  public int range() {
    return range;
  }

  /** Goes through the documents, in order. */
  public void visitDocuments(DocumentVisitor visitor) {
    int document = 0;
    for (int left = in.readVInt(); left > 0; left--) {
      document += in.readVInt();
      visitor.document(document, in.readVInt());
    }
  }

  /** Goes through the phrases, in the order of documents; {@link #visitDocuments} comes first. */
  public void visitPhrases(PhraseVisitor visitor) {
    int document = 0;
    for (int left = in.readVInt(); left > 0; left--) {
      document += in.readVInt();
      visitor.phrase(document, in.readVInt(), in.readVInt(), in.readVInt());
    }
  }
}
