package org.parley.near;

import java.util.Arrays;

/** A division of texts into components, which puts the texts of a pair into the same one. */
final class Components {

  /** The numbers of all texts that have a pair, in increasing order, each once. */
  private final long[] numbers;

  /** For each text the place of an earlier one of its component, or its own place. */
  private final int[] parents;

  /**
   * Joins texts.
   *
   * @param pairs the numbers of the two texts of each pair, one after the other
   */
  Components(long[] pairs) {
    numbers = Arrays.stream(pairs).sorted().distinct().toArray();
    parents = new int[numbers.length];
    Arrays.setAll(parents, place -> place);
    for (int i = 0; i < pairs.length; i += 2) {
      int one = root(place(pairs[i]));
      int other = root(place(pairs[i + 1]));
      parents[Math.max(one, other)] = Math.min(one, other);
    }
  }

  private int place(long number) {
    return Arrays.binarySearch(numbers, number);
  }

  private int root(int place) {
    int root = place;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]]; // halves the way for the next search
      root = parents[root];
    }
    return root;
  }

  /** Returns the number of texts. */
  int size() {
    return numbers.length;
  }

  /** Returns a text's number. */
  long number(int place) {
    return numbers[place];
  }

  /** Returns a number that all texts of the component share; for a text without a pair, its own. */
  long of(long number) {
    int place = place(number);
    return place < 0 ? number : numbers[root(place)];
  }
}
