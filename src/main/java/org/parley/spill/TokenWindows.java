package org.parley.spill;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;

/**
 * Runs of up to {@value #LONGEST} tokens of a range, one for each place where an n-gram may begin:
 * all n-grams that begin there are beginnings of the window. A chunk holds its own vocabulary, its
 * terms numbered from 1; {@link Writer} makes it and this reads it.
 *
 * <p>Behind terms and documents stand the windows, all equally long, each token in as few bytes as
 * the vocabulary needs: every token of a corpus is written and read several times, without a
 * branch.
 */
public final class TokenWindows {

  /** Tokens of the shortest n-gram. */
  public static final int SHORTEST = 2;

  /** Tokens of the longest n-gram. */
  public static final int LONGEST = 5;

  /** Stands behind the last term of a shorter window. */
  public static final int NONE = 0;

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /** How many bytes hold any number from 0 to {@code terms}. */
  private static int tokenBytes(int terms) {
    return 1 + (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(terms | 1)) / Byte.SIZE;
  }

  /** Makes one chunk after the other: first all terms of one, then its windows. */
  public static final class Writer {
    private final Chunk head = new Chunk();
    private final Chunk lengths = new Chunk();
    private final Chunk documents = new Chunk();
    private final Chunk terms = new Chunk();
    private int termCount;

    /** Adds a term and gives its number, which is how many there are. */
    public int term(byte[] utf8, int from, int to) {
      lengths.number(to - from);
      terms.bytes(utf8, from, to);
      return ++termCount;
    }

    /**
     * Makes the chunk of these terms; the next may begin.
     *
     * @param range its number
     * @param windows the numbers of their terms, {@value #LONGEST} for each window from the very
     *     beginning, behind a window's last term {@link #NONE}; may be longer
     * @param documentOf for each window its document's number in its range, in order, those from
     *     {@code from} to {@code to}
     */
    public byte[] chunk(int range, int[] windows, int[] documentOf, int from, int to) {
      int documentCount = addDocuments(documentOf, from, to);
      head.number(range);
      head.number(termCount);
      head.number(documentCount);
      head.number(to - from);
      int numbers = (to - from) * LONGEST;
      int tokenBytes = tokenBytes(termCount);
      // Numbers are written and read four bytes at a time: room for that behind the last one.
      int room = numbers * tokenBytes + Integer.BYTES;
      List<Chunk> parts = List.of(head, lengths, documents, terms);
      byte[] chunk = Chunk.join(parts, room);
      int at = chunk.length - room;
      for (int i = 0; i < numbers; i++) {
        INTS.set(chunk, at, windows[i]);
        at += tokenBytes;
      }
      parts.forEach(Chunk::clear);
      termCount = 0;
      return chunk;
    }

    private int addDocuments(int[] documentOf, int from, int to) {
      int count = 0;
      int before = 0;
      int next;
      for (int window = from; window < to; window = next) {
        int document = documentOf[window];
        next = window + 1;
        while (next < to && documentOf[next] == document) {
          next++;
        }
        documents.number(document - before);
        documents.number(next - window);
        before = document;
        count++;
      }
      return count;
    }
  }

  /** Is told of a document: its number in the range, its first window and the first behind it. */
  public interface Visitor {
    void document(int document, int from, int to);
  }

  private final byte[] bytes;
  private final int range;
  private final int windows;

  /** Where each term begins, and where the last one ends. */
  private final int[] starts;

  /** For each document its number and how many windows it has. */
  private final int[] documents;

  private final int firstToken;
  private final int tokenBytes;

  /** The bits of a token, whatever stands behind it. */
  private final int mask;

  /** Reads a chunk. */
  public TokenWindows(byte[] chunk) {
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
    firstToken = starts[starts.length - 1];
    tokenBytes = tokenBytes(terms());
    mask = -1 >>> (Integer.SIZE - tokenBytes * Byte.SIZE);
  }

  /** The number of the range. */
  public int range() {
    return range;
  }

  /** How many terms there are. */
  public int terms() {
    return starts.length - 1;
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
    return starts[term];
  }

  /** How many windows there are. */
  public int windows() {
    return windows;
  }

  /** The term at a place of a window, or {@link #NONE}. */
  public int term(int window, int place) {
    return (int) INTS.get(bytes, firstToken + (window * LONGEST + place) * tokenBytes) & mask;
  }

  /** The document of the first window, which there must be. */
  public int firstDocument() {
    return documents[0];
  }

  /** The document of the last window, which there must be. */
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
