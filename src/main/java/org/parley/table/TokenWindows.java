package org.parley.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.apache.lucene.store.ByteArrayDataInput;

/**
 * Runs of up to {@value #LONGEST} tokens of a range, one for each place where an n-gram may begin:
 * all n-grams that begin there are beginnings of the window. A chunk holds its own vocabulary;
 * {@link Writer} makes it and this reads it.
 *
 * <p>Behind terms and documents stand the windows, all equally long, each token in as few bytes as
 * the vocabulary needs: every token of a corpus is written and read five times, without a branch.
 */
public final class TokenWindows {

  /** Tokens of the shortest n-gram. */
  public static final int SHORTEST = 2;

  /** Tokens of the longest n-gram. */
  public static final int LONGEST = 5;

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /** In so many bytes each of so many terms and none have a number of their own. */
  private static int bytesFor(int terms) {
    return 1 + (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(terms | 1)) / Byte.SIZE;
  }

  /** Makes one chunk after the other: first all terms of each, then all windows. */
  public static final class Writer {
    private final Chunk terms = new Chunk();
    private final Chunk documents = new Chunk();
    private int windowCount;
    private int termCount;
    private int documentCount;

    /** With room for a whole number behind the last token. */
    private byte[] windows = {};

    private int tokenBytes;
    private int length;

    /** The document of the last window, how many it has, and the document before. */
    private int document;

    private int windowsOfDocument;
    private int documentBefore;

    /**
     * Begins a chunk.
     *
     * @param chunkWindows how many there will be
     */
    public void begin(int chunkWindows) {
      windowCount = chunkWindows;
      terms.clear();
      documents.clear();
      termCount = 0;
      documentCount = 0;
      windowsOfDocument = 0;
      document = 0;
      documentBefore = 0;
      length = 0;
    }

    /** Adds a term and gives its number, which is how many there are. */
    public int term(byte[] utf8, int from, int to) {
      terms.number(to - from);
      terms.bytes(utf8, from, to);
      return ++termCount;
    }

    /**
     * Adds a window.
     *
     * @param ofDocument the document's number in its range, not below that of the window before
     * @param tokens the window's are those from {@code from} to {@code to}
     * @param numbers for each token the number of its term
     */
    public void window(int ofDocument, int[] tokens, int from, int to, int[] numbers) {
      if (length == 0) {
        tokenBytes = bytesFor(termCount);
        windows = new byte[windowCount * LONGEST * tokenBytes + Integer.BYTES];
      }
      if (ofDocument != document) {
        endDocument();
        document = ofDocument;
      }
      windowsOfDocument++;
      int at = length;
      for (int token = from; token < to; token++) {
        INTS.set(windows, at, numbers[tokens[token]]);
        at += tokenBytes;
      }
      length += LONGEST * tokenBytes;
    }

    private void endDocument() {
      if (windowsOfDocument > 0) {
        documents.number(document - documentBefore);
        documents.number(windowsOfDocument);
        documentCount++;
        documentBefore = document;
        windowsOfDocument = 0;
      }
    }

    /** The chunk of the range of this number. */
    public byte[] toBytes(int range) {
      endDocument();
      Chunk out = new Chunk(terms.length() + documents.length() + 4 * Chunk.MOST_BYTES);
      out.number(range);
      out.number(termCount);
      out.chunk(terms);
      out.number(windowCount);
      out.number(documentCount);
      out.chunk(documents);
      return out.toBytes(windows);
    }
  }

  /** Is told of a document: its number in the range, its first window and the first behind it. */
  public interface Visitor {
    void document(int document, int from, int to);
  }

  private final int range;
  private final byte[] bytes;
  private final int[] starts;
  private final int[] ends;
  private final int windows;

  /** For each document its number and how many windows it has. */
  private final int[] documents;

  private final int tokenBytes;
  private final int firstToken;

  /** Reads a chunk. */
  public TokenWindows(byte[] chunk) {
    bytes = chunk;
    ByteArrayDataInput in = new ByteArrayDataInput(chunk);
    range = in.readVInt();
    starts = new int[in.readVInt()];
    ends = new int[starts.length];
    for (int term = 0; term < starts.length; term++) {
      int length = in.readVInt();
      starts[term] = in.getPosition();
      ends[term] = starts[term] + length;
      in.setPosition(ends[term]);
    }
    windows = in.readVInt();
    documents = new int[2 * in.readVInt()];
    int document = 0;
    for (int i = 0; i < documents.length; i += 2) {
      document += in.readVInt();
      documents[i] = document;
      documents[i + 1] = in.readVInt();
    }
    tokenBytes = bytesFor(starts.length);
    firstToken = in.getPosition();
  }

  /** The number of the range. */
  public int range() {
    return range;
  }

  /** How many terms there are, numbered from 1. */
  public int terms() {
    return starts.length;
  }

  /** The array that holds every term's UTF-8; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where the UTF-8 of a term begins in {@link #bytes()}. */
  public int start(int term) {
    return starts[term - 1];
  }

  /** Where the UTF-8 of a term ends in {@link #bytes()}, exclusive. */
  public int end(int term) {
    return ends[term - 1];
  }

  /** How many windows there are. */
  public int windows() {
    return windows;
  }

  /** The term at a place of a window, 0 behind the end of a shorter one. */
  public int term(int window, int place) {
    int at = firstToken + (window * LONGEST + place) * tokenBytes;
    return (int) INTS.get(bytes, at) & (-1 >>> (Integer.SIZE - tokenBytes * Byte.SIZE));
  }

  /** The document of the first window, which there must be. */
  public int firstDocument() {
    return documents[0];
  }

  /** The document of the last window. */
  public int lastDocument() {
    return documents[documents.length - 2];
  }

  /** Goes through the documents, in order; their windows stand in this order, too. */
  public void visit(Visitor visitor) {
    int window = 0;
    for (int i = 0; i < documents.length; i += 2) {
      visitor.document(documents[i], window, window + documents[i + 1]);
      window += documents[i + 1];
    }
  }
}
