package org.parley.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The terms met so far, numbered from 0 in the order of their first sight.
 *
 * <p>An open-addressed table over one array of UTF-8 bytes, since every word of a corpus goes
 * through it: no object is made for a word that was seen before. Not for use by several threads.
 */
public final class Vocabulary {

  private byte[] bytes = new byte[1 << 16];
  private int[] ends = new int[1 << 12];
  private int size;

  /** Hash in the high half, term number plus 1 in the low half; 0 is an empty slot. */
  private long[] slots = new long[1 << 13];

  /** How many terms there are. */
  public int size() {
    return size;
  }

  /** How many bytes the terms take: what a user of a long-lived vocabulary watches. */
  public int byteSize() {
    return size == 0 ? 0 : ends[size - 1];
  }

  /**
   * The number of the term whose UTF-8 is the first {@code length} bytes of {@code term}; a new one
   * gets the next number.
   */
  int number(byte[] term, int length) {
    int hash = hash(term, length);
    int mask = slots.length - 1;
    int slot = hash & mask;
    for (long found; (found = slots[slot]) != 0; slot = (slot + 1) & mask) {
      if ((int) (found >>> 32) == hash && holds((int) found - 1, term, length)) {
        return (int) found - 1;
      }
    }
    slots[slot] = (long) hash << 32 | (size + 1);
    append(term, length);
    if (size * 2 > slots.length) {
      grow();
    }
    return size - 1;
  }

  /** The number of a term given as text. */
  public int number(String term) {
    byte[] utf8 = term.getBytes(StandardCharsets.UTF_8);
    return number(utf8, utf8.length);
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

  /** Sorts the first {@code count} term numbers by the code points of their terms. */
  public void sort(int[] numbers, int count) {
    long[] keys = new long[count];
    for (int i = 0; i < count; i++) {
      keys[i] = prefix(numbers[i]) << 32 | numbers[i];
    }
    Arrays.sort(keys);
    for (int from = 0; from < count; ) {
      int to = from + 1;
      while (to < count && keys[to] >> 32 == keys[from] >> 32) {
        to++;
      }
      sortTies(keys, from, to);
      from = to;
    }
    for (int i = 0; i < count; i++) {
      numbers[i] = (int) keys[i];
    }
  }

  /** Terms alike in their first four bytes; most such stretches are a few terms long. */
  private void sortTies(long[] keys, int from, int to) {
    if (to - from < 2) {
      return;
    }
    Integer[] ties = new Integer[to - from];
    for (int i = from; i < to; i++) {
      ties[i - from] = (int) keys[i];
    }
    Arrays.sort(ties, this::compare);
    for (int i = from; i < to; i++) {
      keys[i] = ties[i - from];
    }
  }

  private int compare(int a, int b) {
    return Arrays.compareUnsigned(bytes, start(a), ends[a], bytes, start(b), ends[b]);
  }

  /** The first four bytes, shifted into the range of a signed integer so that order is kept. */
  private long prefix(int number) {
    long prefix = 0;
    int start = start(number);
    for (int i = start; i < start + 4; i++) {
      prefix = prefix << 8 | (i < ends[number] ? bytes[i] & 0xFF : 0);
    }
    return prefix + Integer.MIN_VALUE;
  }

  private static int hash(byte[] term, int length) {
    int hash = 1;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + term[i];
    }
    hash *= 0x9E3779B9;
    return hash ^ hash >>> 15;
  }

  private boolean holds(int number, byte[] term, int length) {
    return Arrays.equals(bytes, start(number), ends[number], term, 0, length);
  }

  private void append(byte[] term, int length) {
    int from = byteSize();
    if (from + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(from + length, bytes.length * 2));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    System.arraycopy(term, 0, bytes, from, length);
    ends[size++] = from + length;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    int mask = slots.length - 1;
    for (long entry : old) {
      if (entry != 0) {
        int slot = (int) (entry >>> 32) & mask;
        while (slots[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        slots[slot] = entry;
      }
    }
  }
}
