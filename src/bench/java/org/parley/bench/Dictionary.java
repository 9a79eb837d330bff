package org.parley.bench;

import java.util.Arrays;

/**
 * A dictionary that numbers words 0, 1, 2 … in the order of their first occurrence, in hash tables
 * with open addressing.
 *
 * <p>A word of up to eight bytes is its own key, packed into a long that is never 0. A longer word
 * is found by its hash and compared.
 */
final class Dictionary {

  /** The bytes of all words; word w ends at the start of word w + 1. */
  private byte[] arena = new byte[1 << 20];

  private int[] starts = new int[1 << 17];
  private int size;

  private long[] shortKeys = new long[1 << 18];
  private int[] shortWords = new int[1 << 18];
  private int shortSize;

  /** Hash in the upper half, the word's number + 1 in the lower. */
  private long[] longKeys = new long[1 << 18];

  private int longSize;

  int size() {
    return size;
  }

  byte[] arena() {
    return arena;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return starts[word + 1];
  }

  /** Returns the number of the cursor's word. */
  int numberOf(Tokens token) {
    return token.length <= Long.BYTES ? shortWord(token) : longWord(token);
  }

  private int shortWord(Tokens token) {
    long key = token.packed;
    int slot = freeOrEqual(shortKeys, key);
    if (shortKeys[slot] == key) {
      return shortWords[slot];
    }
    int word = add(token);
    shortKeys[slot] = key;
    shortWords[slot] = word;
    if (++shortSize * 2 > shortKeys.length) {
      growShort();
    }
    return word;
  }

  private static int freeOrEqual(long[] keys, long key) {
    int mask = keys.length - 1;
    int slot = spread(key) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private int longWord(Tokens token) {
    int hash = spread(token.hash);
    int mask = longKeys.length - 1;
    int slot = hash & mask;
    for (long key; (key = longKeys[slot]) != 0; slot = slot + 1 & mask) {
      if ((int) (key >>> 32) == hash) {
        int word = (int) key - 1;
        if (Arrays.equals(arena, starts[word], starts[word + 1], token.bytes, 0, token.length)) {
          return word;
        }
      }
    }
    int word = add(token);
    longKeys[slot] = (long) hash << 32 | word + 1;
    if (++longSize * 2 > longKeys.length) {
      growLong();
    }
    return word;
  }

  private int add(Tokens token) {
    int start = starts[size];
    int end = start + token.length;
    if (end > arena.length) {
      arena = Arrays.copyOf(arena, Math.max(end, arena.length * 2));
    }
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    System.arraycopy(token.bytes, 0, arena, start, token.length);
    starts[size + 1] = end;
    return size++;
  }

  private void growShort() {
    long[] oldKeys = shortKeys;
    int[] oldWords = shortWords;
    shortKeys = new long[oldKeys.length * 2];
    shortWords = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = freeOrEqual(shortKeys, oldKeys[i]);
        shortKeys[slot] = oldKeys[i];
        shortWords[slot] = oldWords[i];
      }
    }
  }

  private void growLong() {
    long[] oldKeys = longKeys;
    longKeys = new long[oldKeys.length * 2];
    int mask = longKeys.length - 1;
    for (long key : oldKeys) {
      if (key != 0) {
        int slot = (int) (key >>> 32) & mask;
        while (longKeys[slot] != 0) {
          slot = slot + 1 & mask;
        }
        longKeys[slot] = key;
      }
    }
  }

  private static int spread(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L; // Fibonacci hashing of both halves
    return (int) (mixed >>> 32) ^ (int) (mixed >>> 52);
  }
}
