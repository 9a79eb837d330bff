package org.parley.compare;

import java.util.Arrays;

/** Counts pairs of numbers, all of a document together: how often, and in how many documents. */
final class PairCounts {

  private final PairNumbers pairs = new PairNumbers();
  private int[] counts = new int[1 << 12];
  private int[] documents = new int[1 << 12];

  /** The last document of each pair plus 1. */
  private int[] lastDocument = new int[1 << 12];

  /** Counts a pair and gives its number. */
  int add(int first, int second, int document) {
    int pair = pairs.number(first, second);
    if (pair == counts.length) {
      counts = Arrays.copyOf(counts, pair * 2);
      documents = Arrays.copyOf(documents, pair * 2);
      lastDocument = Arrays.copyOf(lastDocument, pair * 2);
    }
    counts[pair]++;
    if (lastDocument[pair] != document + 1) {
      lastDocument[pair] = document + 1;
      documents[pair]++;
    }
    return pair;
  }

  /** The pairs, by number. */
  PairNumbers pairs() {
    return pairs;
  }

  int count(int pair) {
    return counts[pair];
  }

  int documents(int pair) {
    return documents[pair];
  }
}
