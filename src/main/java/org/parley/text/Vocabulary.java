package org.parley.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The terms met so far, numbered from 0 in the order of their first sight.
 *
 * <p>An open-addressed table over one array of UTF-8 bytes, since every word of a corpus goes
 * through it: no object is made for a word that was seen before. Not for use by several threads.
 */
public final class Vocabulary {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** What no term begins with. */
  static final long NO_HEAD = 0;

  /** Shorter terms are their head, two numbers; longer ones are compared byte by byte. */
  static final int HEAD_BYTES = 2 * Long.BYTES;

  private byte[] bytes = new byte[1 << 16];
  private int[] ends = new int[1 << 12];

  /**
   * The first sixteen bytes of each term as two numbers side by side, zeros behind it. No term
   * holds a zero, so that for terms below sixteen bytes equal heads are equal terms: one look
   * tells.
   */
  private long[] heads = new long[2 << 12];

  private int size;
  private int longest = HEAD_BYTES;

  /** The number of the term plus 1; 0 is an empty slot. Small, so that it stays in the cache. */
  private int[] slots = new int[1 << 13];

  /** How many terms there are: what a user of a long-lived vocabulary watches. */
  public int size() {
    return size;
  }

  /** How many bytes the terms take. */
  private int byteSize() {
    return size == 0 ? 0 : ends[size - 1];
  }

  /**
   * The number of a term of fewer than sixteen bytes; a new one gets the next number.
   *
   * @param first its first eight bytes, the first one highest, zeros behind it
   * @param second the others, likewise
   */
  int number(long first, long second) {
    int slot = slot(hash(first, second));
    int mask = slots.length - 1;
    for (int found; (found = slots[slot]) != 0; slot = (slot + 1) & mask) {
      int at = (found - 1) << 1;
      if (heads[at] == first && heads[at + 1] == second) {
        return found - 1;
      }
    }
    byte[] term = new byte[HEAD_BYTES];
    LONGS.set(term, 0, first);
    LONGS.set(term, Long.BYTES, second);
    return append(slot, first, second, term, 0, length(first) + length(second));
  }

  /**
   * The number of the term whose UTF-8 is the first {@code length} bytes of {@code term}; a new one
   * gets the next number.
   *
   * @param term at least sixteen bytes long, whatever stands behind the term
   */
  int number(byte[] term, int length) {
    return number(term, 0, length);
  }

  /**
   * The number of the term whose UTF-8 stands in {@code utf8} from {@code from} to {@code to}, not
   * empty.
   */
  public int number(byte[] utf8, int from, int to) {
    if (from + HEAD_BYTES > utf8.length) {
      byte[] term = Arrays.copyOfRange(utf8, from, from + HEAD_BYTES);
      return number(term, to - from);
    }
    int length = to - from;
    long first = head(utf8, from, length);
    long second = length <= Long.BYTES ? 0 : head(utf8, from + Long.BYTES, length - Long.BYTES);
    if (length < HEAD_BYTES) {
      return number(first, second);
    }
    int slot = slot(hash(first, second, utf8, from + HEAD_BYTES, to));
    int mask = slots.length - 1;
    for (int found; (found = slots[slot]) != 0; slot = (slot + 1) & mask) {
      int at = (found - 1) << 1;
      if (heads[at] == first && heads[at + 1] == second && holds(found - 1, utf8, from, to)) {
        return found - 1;
      }
    }
    return append(slot, first, second, utf8, from, length);
  }

  /** The number of a term given as text. */
  public int number(String term) {
    return number(term.getBytes(StandardCharsets.UTF_8));
  }

  /** The number of a term given as UTF-8. */
  public int number(byte[] utf8) {
    return number(utf8, 0, utf8.length);
  }

  /** The term itself. */
  public String term(int number) {
    return new String(bytes, start(number), ends[number] - start(number), StandardCharsets.UTF_8);
  }

  /** The array that holds every term's UTF-8; it changes when terms are added. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where the term's UTF-8 begins in {@link #bytes()}. */
  public int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  /** Where the term's UTF-8 ends in {@link #bytes()}, exclusive. */
  public int end(int number) {
    return ends[number];
  }

  /**
   * Copies a term's UTF-8. Most terms are their heads, which lie side by side.
   *
   * @param target at least {@link #longest()} bytes, the first ones for the term
   * @return how many bytes the term has
   */
  public int copy(int number, byte[] target) {
    long second = heads[(number << 1) + 1];
    if ((byte) second == 0) {
      long first = heads[number << 1];
      LONGS.set(target, 0, first);
      LONGS.set(target, Long.BYTES, second);
      return length(first) + length(second);
    }
    int length = ends[number] - start(number);
    System.arraycopy(bytes, start(number), target, 0, length);
    return length;
  }

  /** No term has more bytes; at least sixteen. */
  public int longest() {
    return longest;
  }

  /** A hash of the term's bytes, the same in every vocabulary; see {@link #share}. */
  public int hash(int number) {
    return (int) (hashOf(number) >>> Integer.SIZE);
  }

  /**
   * One of so many shares of about equal size, from 0 on.
   *
   * @param hash mixed upwards, as those of terms are: the upper bits decide, and the lower ones of
   *     short terms are all alike
   */
  public static int share(int hash, int shares) {
    return (int) (Integer.toUnsignedLong(hash) * shares >>> Integer.SIZE);
  }

  /**
   * Sorts the first {@code count} term numbers, all different, by the code points of their terms.
   */
  public void sort(int[] numbers, int count) {
    TermOrder.sort(this, numbers, count);
  }

  /** Compares terms by their code points. */
  int compare(int a, int b) {
    int byHead = Long.compareUnsigned(heads[a << 1], heads[b << 1]);
    return byHead != 0
        ? byHead
        : Arrays.compareUnsigned(bytes, start(a), ends[a], bytes, start(b), ends[b]);
  }

  /** The first four bytes, shifted into the range of a signed integer so that order is kept. */
  long prefix(int number) {
    return (heads[number << 1] >>> 32) + Integer.MIN_VALUE;
  }

  /**
   * Up to eight bytes of a term as a number, the first one highest, zeros behind them.
   *
   * @param term eight bytes long from {@code at}, whatever they are behind the term
   */
  static long head(byte[] term, int at, int length) {
    if (length == 0) {
      return NO_HEAD;
    }
    long whole = (long) LONGS.get(term, at);
    return length >= Long.BYTES ? whole : whole & (-1L << ((Long.BYTES - length) * Byte.SIZE));
  }

  /** How many bytes there are before the zeros. */
  private static int length(long head) {
    return Long.BYTES - Long.numberOfTrailingZeros(head) / Byte.SIZE;
  }

  private long hashOf(int number) {
    long first = heads[number << 1];
    long second = heads[(number << 1) + 1];
    int rest = start(number) + HEAD_BYTES;
    return rest > ends[number]
        ? hash(first, second)
        : hash(first, second, bytes, rest, ends[number]);
  }

  /** Mixed upwards: the highest bits hang on all others. */
  private static long hash(long first, long second) {
    return (first + second * 0xC2B2AE3D27D4EB4FL) * 0x9E3779B97F4A7C15L;
  }

  private static long hash(long first, long second, byte[] term, int from, int to) {
    long rest = 0;
    for (int i = from; i < to; i++) {
      rest = 31 * rest + term[i];
    }
    return hash(first, second + rest);
  }

  private int slot(long hash) {
    return (int) (hash >>> (Long.SIZE - Integer.numberOfTrailingZeros(slots.length)));
  }

  private boolean holds(int number, byte[] utf8, int from, int to) {
    return Arrays.equals(bytes, start(number), ends[number], utf8, from, to);
  }

  private int append(int slot, long first, long second, byte[] utf8, int from, int length) {
    int start = byteSize();
    if (start + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(start + length, bytes.length * 2));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
      heads = Arrays.copyOf(heads, size * 4);
    }
    heads[size << 1] = first;
    heads[(size << 1) + 1] = second;
    System.arraycopy(utf8, from, bytes, start, length);
    ends[size++] = start + length;
    longest = Math.max(longest, length);
    slots[slot] = size;
    if (size * 2 > slots.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    int mask = slots.length - 1;
    for (int number = 0; number < size; number++) {
      int slot = slot(hashOf(number));
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = number + 1;
    }
  }
}
