package org.parley.compare;

import java.util.Arrays;

/**
 * Numbers pairs of numbers from 0 in the order of their first sight: an n-gram is the pair of the
 * one before its last term and that term. An open-addressed table, since every token of a corpus
 * goes through it.
 */
final class PairNumbers {

  private long[] pairs = new long[1 << 12];

  /** The number of the pair plus 1; 0 is an empty slot. */
  private int[] slots = new int[1 << 13];

  private int size;

  /** The number of a pair of numbers from 0 on. */
  int number(int first, int second) {
    long pair = (long) first << Integer.SIZE | second;
    int mask = slots.length - 1;
    int slot = slot(pair, mask);
    for (int found; (found = slots[slot]) != 0; slot = (slot + 1) & mask) {
      if (pairs[found - 1] == pair) {
        return found - 1;
      }
    }
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, size * 2);
    }
    pairs[size] = pair;
    slots[slot] = ++size;
    if (size * 2 > slots.length) {
      grow();
    }
    return size - 1;
  }

  /** How many pairs there are. */
  int size() {
    return size;
  }

  int first(int number) {
    return (int) (pairs[number] >> Integer.SIZE);
  }

  int second(int number) {
    return (int) pairs[number];
  }

  private void grow() {
    slots = new int[slots.length * 2];
    int mask = slots.length - 1;
    for (int number = 0; number < size; number++) {
      int slot = slot(pairs[number], mask);
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = number + 1;
    }
  }

  private static int slot(long pair, int mask) {
    long spread = pair * 0x9E3779B97F4A7C15L;
    return (int) (spread >>> Integer.SIZE) & mask;
  }
}
