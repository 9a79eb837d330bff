package org.parley.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/**
 * A set of terms, numbered from 0 in the order of their first occurrence.
 *
 * <p>Every word of a corpus is looked up, so this is an open-addressed hash table over one array of
 * UTF-8. Looking up a known word creates no object. Not thread-safe.
 */
public final class Vocabulary {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** A head that no term has. */
  static final long NO_HEAD = 0;

  /** Shorter terms are equal if their heads are; longer ones are compared byte by byte. */
  static final int HEAD_BYTES = 2 * Long.BYTES;

  private byte[] bytes = new byte[1 << 16];
  private int[] ends = new int[1 << 12];

  /**
   * The first sixteen bytes of each term as two numbers, padded with zeros. No term contains a
   * zero, so terms of fewer than sixteen bytes are equal if their heads are.
   */
  private long[] heads = new long[2 << 12];

  private int size;
  private int longest = HEAD_BYTES;

  /** The number of a term plus 1, or 0 for an empty slot; small enough for the cache. */
  private int[] slots = new int[1 << 13];

  /** Returns the number of terms. It grows without limit; callers replace a large vocabulary. */
  public int size() {
    return size;
  }

  /**
   * Returns the number of a term of fewer than sixteen bytes, adding it if it is new.
   *
   * @param first its first eight bytes in big-endian order, padded with zeros
   * @param second the other bytes, likewise
   */
  int numberOf(long first, long second) {
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
   * Returns the number of the term with the UTF-8 [from, to), not empty, adding it if it is new.
   */
  public int numberOf(byte[] utf8, int from, int to) {
    if (from + HEAD_BYTES > utf8.length) {
      byte[] term = Arrays.copyOfRange(utf8, from, from + HEAD_BYTES);
      return numberOf(term, 0, to - from);
    }
    int length = to - from;
    long first = head(utf8, from, length);
    long second = length <= Long.BYTES ? 0 : head(utf8, from + Long.BYTES, length - Long.BYTES);
    if (length < HEAD_BYTES) {
      return numberOf(first, second);
    }
    int slot = slot(hash(first, second, utf8, from + HEAD_BYTES, to));
    int mask = slots.length - 1;
    for (int found; (found = slots[slot]) != 0; slot = (slot + 1) & mask) {
      int at = (found - 1) << 1;
      if (heads[at] == first && heads[at + 1] == second && isTerm(found - 1, utf8, from, to)) {
        return found - 1;
      }
    }
    return append(slot, first, second, utf8, from, length);
  }

  /** Returns the number of a term, adding it if it is new. */
  public int numberOf(String term) {
    return numberOf(term.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the number of a term in UTF-8, adding it if it is new. */
  public int numberOf(byte[] utf8) {
    return numberOf(utf8, 0, utf8.length);
  }

  /** Returns the term with a number. */
  public String term(int number) {
    return new String(bytes, start(number), ends[number] - start(number), StandardCharsets.UTF_8);
  }

  /** Returns the array with the UTF-8 of all terms; adding a term may replace it. */
  public byte[] bytes() {
    return bytes;
  }

  /** Returns the start of a term in {@link #bytes()}. */
  public int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  /** Returns the end of a term in {@link #bytes()}, exclusive. */
  public int end(int number) {
    return ends[number];
  }

  /**
   * Copies a term's UTF-8; for most terms the head is enough.
   *
   * @param target an array of at least {@link #longest()} bytes
   * @return the number of the term's bytes
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

  /** Returns the largest number of bytes of a term, but at least sixteen. */
  public int longest() {
    return longest;
  }

  /** Returns a hash of a term's bytes, the same in every vocabulary; see {@link #shard}. */
  public int hash(int number) {
    return (int) (hashOf(number) >>> Integer.SIZE);
  }

  /** Maps the hash of a term to a shard from 0 to {@code shards - 1}, by its upper bits. */
  public static int shard(int hash, int shards) {
    return (int) (Integer.toUnsignedLong(hash) * shards >>> Integer.SIZE);
  }

  /** Sorts the first {@code count} numbers, all distinct, by the code points of their terms. */
  public void sort(int[] numbers, int count) {
    TermOrder.sort(this, numbers, count);
  }

  /** Compares terms by their code points. */
  int compare(int a, int b) {
    int byHead = Long.compareUnsigned(heads[a << 1], heads[b << 1]);
    int byHeads =
        byHead != 0 ? byHead : Long.compareUnsigned(heads[(a << 1) + 1], heads[(b << 1) + 1]);
    return byHeads != 0
        ? byHeads
        : Arrays.compareUnsigned(bytes, start(a), ends[a], bytes, start(b), ends[b]);
  }

  /** Returns a term's first eight bytes as a signed number in the same order. */
  long signedHead(int number) {
    return heads[number << 1] + Long.MIN_VALUE;
  }

  /**
   * Returns up to eight bytes as a number in big-endian order, padded with zeros.
   *
   * @param term an array with at least eight bytes from {@code at}
   */
  static long head(byte[] term, int at, int length) {
    if (length == 0) {
      return NO_HEAD;
    }
    long whole = (long) LONGS.get(term, at);
    return length >= Long.BYTES ? whole : whole & (-1L << ((Long.BYTES - length) * Byte.SIZE));
  }

  /** Returns the number of bytes before the zeros. */
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

  /** Mixes bits upwards: the highest ones depend on all others, so only those are used. */
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

  private boolean isTerm(int number, byte[] utf8, int from, int to) {
    return Arrays.equals(bytes, start(number), ends[number], utf8, from, to);
  }

  private int append(int slot, long first, long second, byte[] utf8, int from, int length) {
    int start = start(size);
    bytes = ArrayUtil.grow(bytes, start + length);
    ends = ArrayUtil.grow(ends, size + 1);
    heads = ArrayUtil.grow(heads, 2 * size + 2);
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
