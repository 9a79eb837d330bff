package org.parley.compare;

import java.util.Arrays;

/** Counts pairs of numbers, all of a document together: how often, and in how many documents. */
final class PairCounts {

  /** What is kept of each pair, side by side, so that a place in a text touches it once. */
  private static final int FIELDS = 3;

  private static final int COUNT = 0;
  private static final int DOCUMENTS = 1;

  /** The last document of the pair plus 1. */
  private static final int LAST_DOCUMENT = 2;

  private final PairNumbers pairs = new PairNumbers();
  private int[] fields = new int[FIELDS << 12];

  /** Counts a pair and gives its number. */
  int add(int first, int second, int document) {
    int pair = pairs.number(first, second);
    int at = pair * FIELDS;
    if (at == fields.length) {
      fields = Arrays.copyOf(fields, at * 2);
    }
    fields[at + COUNT]++;
    if (fields[at + LAST_DOCUMENT] != document + 1) {
      fields[at + LAST_DOCUMENT] = document + 1;
      fields[at + DOCUMENTS]++;
    }
    return pair;
  }

  /** The pairs, by number. */
  PairNumbers pairs() {
    return pairs;
  }

  int count(int pair) {
    return fields[pair * FIELDS + COUNT];
  }

  int documents(int pair) {
    return fields[pair * FIELDS + DOCUMENTS];
  }
}
