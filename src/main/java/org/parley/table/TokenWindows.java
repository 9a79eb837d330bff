package org.parley.table;

import org.apache.lucene.store.ByteArrayDataInput;

/**
 * Runs of up to {@value #LONGEST} tokens of a range, one for each place where an n-gram may begin:
 * all n-grams that begin there are beginnings of the window. A chunk holds its own vocabulary;
 * {@link Writer} makes it and this reads it.
 */
public final class TokenWindows {

  /** Tokens of the shortest n-gram. */
  public static final int SHORTEST = 2;

  /** Tokens of the longest n-gram. */
  public static final int LONGEST = 5;

  /** Makes a chunk: first the terms, then the windows. */
  public static final class Writer {
    private final Chunk terms = new Chunk();
    private final Chunk windows = new Chunk();
    private int termCount;
    private int windowCount;
    private int lastDocument;

    /** Adds a term, whose number in the chunk is that of the terms before it. */
    public int term(byte[] utf8, int from, int to) {
      terms.number(to - from);
      terms.bytes(utf8, from, to);
      return termCount++;
    }

    /**
     * Begins a window; {@code length} calls of {@link #token} follow.
     *
     * @param document in its range, not below that of the window before
     */
    public void window(int document, int length) {
      windows.number(document - lastDocument);
      windows.number(length);
      lastDocument = document;
      windowCount++;
    }

    /** The next token of the window. */
    public void token(int term) {
      windows.number(term);
    }

    /** The chunk of the range of this number. */
    public byte[] toBytes(int range) {
      Chunk out = new Chunk();
      out.number(range);
      out.number(termCount);
      out.chunk(terms);
      out.number(windowCount);
      out.chunk(windows);
      return out.toBytes();
    }
  }

  /** Is told of a window; the first {@code length} entries of {@code terms} hold. */
  public interface Visitor {
    void window(int document, int[] terms, int length);
  }

  private final ByteArrayDataInput in;
  private final int range;
  private final byte[] bytes;
  private final int[] starts;
  private final int[] ends;
  private final int windows;

  /** Reads a chunk. */
  public TokenWindows(byte[] chunk) {
    bytes = chunk;
    in = new ByteArrayDataInput(chunk);
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
  }

  /** The number of the range. */
  public int range() {
    return range;
  }

  /** How many terms there are. */
  public int terms() {
    return starts.length;
  }

  /** The array that holds every term's UTF-8; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where the term's UTF-8 begins in {@link #bytes()}. */
  public int start(int term) {
    return starts[term];
  }

  /** Where the term's UTF-8 ends in {@link #bytes()}, exclusive. */
  public int end(int term) {
    return ends[term];
  }

  /** How many windows there are. */
  public int windows() {
    return windows;
  }

  /** Goes through the windows once, in the order of documents. */
  public void visit(Visitor visitor) {
    int[] window = new int[LONGEST];
    int document = 0;
    for (int left = windows; left > 0; left--) {
      document += in.readVInt();
      int length = in.readVInt();
      for (int i = 0; i < length; i++) {
        window[i] = in.readVInt();
      }
      visitor.window(document, window, length);
    }
  }
}
