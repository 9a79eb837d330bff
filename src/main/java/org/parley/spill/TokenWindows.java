package org.parley.spill;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitUtil;

/**
 * A chunk of token windows of a range. A window is the run of up to {@value #LONGEST} tokens at a
 * position where an n-gram may begin. Each n-gram that begins there is a prefix of the window.
 * {@link Writer} encodes a chunk.
 *
 * <p>A chunk contains its own vocabulary, whose terms are numbered from 1, its documents, and its
 * windows. Windows have equal length, and each token takes as few bytes as the vocabulary allows.
 * They are written and read several times, so this avoids branches.
 */
public final class TokenWindows {

  /** Tokens of the shortest n-gram. */
  public static final int SHORTEST = 2;

  /** Tokens of the longest n-gram. */
  public static final int LONGEST = 5;

  /** Fills a shorter window after its last term. */
  public static final int NONE = 0;

  /** Returns the number of bytes for any number from 0 to {@code terms}. */
  private static int tokenBytes(int terms) {
    return 1 + (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(terms | 1)) / Byte.SIZE;
  }

  /** Encodes one chunk after the other: first all terms of a chunk, then its windows. */
  public static final class Writer {
    private byte[] utf8 = {};
    private int size;
    private int[] lengths = {};
    private int termCount;

    /** Adds a term and returns its number, which is the number of terms so far. */
    public int term(byte[] bytes, int from, int to) {
      int length = to - from;
      utf8 = ArrayUtil.grow(utf8, size + length);
      System.arraycopy(bytes, from, utf8, size, length);
      size += length;
      lengths = ArrayUtil.grow(lengths, termCount + 1);
      lengths[termCount++] = length;
      return termCount;
    }

    /**
     * Returns the chunk of the terms added since the last one.
     *
     * @param range number of the range
     * @param windows numbers of terms, {@value #LONGEST} for each window, starting at index 0;
     *     {@link #NONE} after a window's last term
     * @param documentOf number of each window's document in its range, ascending
     * @param from index in {@code documentOf} of the first window
     * @param to index in {@code documentOf} after the last window
     */
    public byte[] encode(int range, int[] windows, int[] documentOf, int from, int to)
        throws IOException {
      int documents = documents(documentOf, from, to);
      int tokens = (to - from) * LONGEST;
      int tokenBytes = tokenBytes(termCount);
      int numbers = 4 + termCount + 2 * documents;
      // Tokens are written and read four bytes at a time: the last one needs room after it.
      long most = (long) numbers * 5 + size + (long) tokens * tokenBytes + Integer.BYTES;
      byte[] chunk = new byte[Math.toIntExact(most)];
      ByteArrayDataOutput out = new ByteArrayDataOutput(chunk);
      out.writeVInt(range);
      out.writeVInt(termCount);
      out.writeVInt(documents);
      out.writeVInt(to - from);
      for (int term = 0; term < termCount; term++) {
        out.writeVInt(lengths[term]);
      }
      writeDocuments(documentOf, from, to, out);
      out.writeBytes(utf8, size);
      int at = out.getPosition();
      for (int i = 0; i < tokens; i++) {
        BitUtil.VH_LE_INT.set(chunk, at, windows[i]);
        at += tokenBytes;
      }
      size = 0;
      termCount = 0;
      return Arrays.copyOf(chunk, at + Integer.BYTES);
    }

    private static int documents(int[] documentOf, int from, int to) {
      int documents = 0;
      for (int window = from; window < to; window++) {
        documents += window == from || documentOf[window] != documentOf[window - 1] ? 1 : 0;
      }
      return documents;
    }

    private static void writeDocuments(int[] documentOf, int from, int to, ByteArrayDataOutput out)
        throws IOException {
      int before = 0;
      int next;
      for (int window = from; window < to; window = next) {
        int document = documentOf[window];
        next = window + 1;
        while (next < to && documentOf[next] == document) {
          next++;
        }
        out.writeVInt(document - before);
        out.writeVInt(next - window);
        before = document;
      }
    }
  }

  /** Called for each document with its number in the range and its windows [from, to). */
  public interface Visitor {
    void document(int document, int from, int to);
  }

  private final byte[] bytes;
  private final int range;
  private final int windows;

  /** Start of each term in {@link #bytes}, then the end of the last one. */
  private final int[] starts;

  /** For each document its number and its number of windows. */
  private final int[] documents;

  private final int tokenBytes;
  private final int tokenMask;

  private TokenWindows(byte[] chunk) {
    bytes = chunk;
    ByteArrayDataInput in = new ByteArrayDataInput(chunk);
    range = in.readVInt();
    starts = new int[in.readVInt() + 1];
    documents = new int[2 * in.readVInt()];
    windows = in.readVInt();
    for (int term = 1; term < starts.length; term++) {
      starts[term] = starts[term - 1] + in.readVInt();
    }
    int document = 0;
    for (int i = 0; i < documents.length; i += 2) {
      document += in.readVInt();
      documents[i] = document;
      documents[i + 1] = in.readVInt();
    }
    for (int term = 0; term < starts.length; term++) {
      starts[term] += in.getPosition();
    }
    tokenBytes = tokenBytes(terms());
    tokenMask = -1 >>> (Integer.SIZE - tokenBytes * Byte.SIZE);
  }

  /** Reads a chunk of {@link Writer}. */
  public static TokenWindows decode(byte[] value) {
    return new TokenWindows(value);
  }

  /** Returns the number of the range. */
  public int range() {
    return range;
  }

  /** Returns the number of terms. */
  public int terms() {
    return starts.length - 1;
  }

  /** Returns the array that contains every term's UTF-8; callers must not change it. */
  public byte[] bytes() {
    return bytes;
  }

  /** Returns the start of a term's UTF-8 in {@link #bytes()}. */
  public int start(int term) {
    return starts[term - 1];
  }

  /** Returns the end of a term's UTF-8 in {@link #bytes()}, exclusive. */
  public int end(int term) {
    return starts[term];
  }

  /** Returns the number of windows. */
  public int windows() {
    return windows;
  }

  /** Returns the term at a position of a window, or {@link #NONE}. */
  public int term(int window, int position) {
    int at = starts[starts.length - 1] + (window * LONGEST + position) * tokenBytes;
    return (int) BitUtil.VH_LE_INT.get(bytes, at) & tokenMask;
  }

  /** Returns the document of the first window; the chunk must have one. */
  public int firstDocument() {
    return documents[0];
  }

  /** Returns the document of the last window; the chunk must have one. */
  public int lastDocument() {
    return documents[documents.length - 2];
  }

  /** Visits the documents in order; their windows are in the same order. */
  public void visit(Visitor visitor) {
    int window = 0;
    for (int i = 0; i < documents.length; i += 2) {
      visitor.document(documents[i], window, window + documents[i + 1]);
      window += documents[i + 1];
    }
  }
}
