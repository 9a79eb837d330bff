package org.parley.stats;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A grouping and one row of it, written out document by document.
 *
 * @param counts of each document, 0 where it does not hold the term
 */
record Comparison(int[] counts, int[] tokens, boolean[] target) {

  Grouping grouping() {
    return new Grouping(tokens, target);
  }

  Occurrences occurrences() {
    int[] holding = IntStream.range(0, counts.length).filter(i -> counts[i] > 0).toArray();
    return new Occurrences(holding, Arrays.stream(holding).map(i -> counts[i]).toArray());
  }

  ContingencyTable frequencies() {
    return occurrences().table(grouping());
  }

  Comparison swapped() {
    boolean[] swapped = new boolean[target.length];
    for (int i = 0; i < target.length; i++) {
      swapped[i] = !target[i];
    }
    return new Comparison(counts, tokens, swapped);
  }

  Comparison inOrder(List<Integer> order) {
    return pick(order.stream().mapToInt(Integer::intValue).toArray());
  }

  Comparison without(int document) {
    return pick(IntStream.range(0, counts.length).filter(i -> i != document).toArray());
  }

  private Comparison pick(int[] documents) {
    boolean[] picked = new boolean[documents.length];
    for (int i = 0; i < documents.length; i++) {
      picked[i] = target[documents[i]];
    }
    return new Comparison(
        Arrays.stream(documents).map(i -> counts[i]).toArray(),
        Arrays.stream(documents).map(i -> tokens[i]).toArray(),
        picked);
  }

  @Override
  public String toString() {
    return Arrays.toString(counts) + " of " + Arrays.toString(tokens) + Arrays.toString(target);
  }
}
