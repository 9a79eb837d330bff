package org.parley.compare;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/** Adds up the occurrences of one item after the other; documents may be added in any order. */
final class ItemOccurrences {

  private final int[] counts;
  private int[] documents = {};
  private int size;

  /**
   * Creates a counter without occurrences.
   *
   * @param documents number of documents
   */
  ItemOccurrences(int documents) {
    counts = new int[documents];
  }

  /** Adds occurrences, at least one, in a document; may be called again for the same document. */
  void add(int document, int count) {
    if (counts[document] == 0) {
      documents = ArrayUtil.grow(documents, size + 1);
      documents[size++] = document;
    }
    counts[document] += count;
  }

  /** Returns the item and forgets its occurrences. */
  CorpusItem finish(String name) {
    int[] sorted = Arrays.copyOf(documents, size);
    Arrays.sort(sorted);
    int[] sums = new int[size];
    for (int i = 0; i < size; i++) {
      sums[i] = counts[sorted[i]];
      counts[sorted[i]] = 0;
    }
    size = 0;
    return new CorpusItem(name, sorted, sums);
  }
}
