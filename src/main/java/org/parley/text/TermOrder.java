package org.parley.text;

import java.util.Arrays;
import org.apache.lucene.util.InPlaceMergeSorter;

/** Sorts terms of a vocabulary by their code points. */
final class TermOrder {

  private TermOrder() {}

  /**
   * Sorts by code point; compares the first four bytes first, as plain numbers. Only terms that
   * agree in these, mostly a handful, are compared byte by byte.
   *
   * @param numbers the first {@code count} are sorted; they are all different
   */
  static void sort(Vocabulary vocabulary, int[] numbers, int count) {
    long[] keys = new long[count];
    for (int i = 0; i < count; i++) {
      keys[i] = vocabulary.prefix(numbers[i]) << Integer.SIZE | numbers[i];
    }
    Arrays.sort(keys);
    InPlaceMergeSorter ties = ties(vocabulary, keys);
    for (int from = 0; from < count; ) {
      int to = from + 1;
      while (to < count && keys[to] >> Integer.SIZE == keys[from] >> Integer.SIZE) {
        to++;
      }
      if (to - from > 1) {
        ties.sort(from, to);
      }
      from = to;
    }
    for (int i = 0; i < count; i++) {
      numbers[i] = (int) keys[i];
    }
  }

  private static InPlaceMergeSorter ties(Vocabulary vocabulary, long[] keys) {
    return new InPlaceMergeSorter() {
      @Override
      protected int compare(int i, int j) {
        return vocabulary.compare((int) keys[i], (int) keys[j]);
      }

      @Override
      protected void swap(int i, int j) {
        long key = keys[i];
        keys[i] = keys[j];
        keys[j] = key;
      }
    };
  }
}
