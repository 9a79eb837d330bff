package org.parley.text;

import java.util.Arrays;
import org.apache.lucene.util.InPlaceMergeSorter;

/** Sorts terms of a vocabulary by their code points. */
final class TermOrder {

  private TermOrder() {}

  /**
   * Sorts by code point; compares the first bytes first, as plain numbers. A key is the first eight
   * bytes of a term, with its index in the lowest bits. Only the few terms whose keys agree above
   * the index are compared byte by byte.
   *
   * @param numbers the first {@code count} are sorted; they are all different
   */
  static void sort(Vocabulary vocabulary, int[] numbers, int count) {
    int[] unsorted = Arrays.copyOf(numbers, count);
    long index = (1L << (Integer.SIZE - Integer.numberOfLeadingZeros(count))) - 1;
    long[] keys = new long[count];
    for (int i = 0; i < count; i++) {
      keys[i] = (vocabulary.signedHead(unsorted[i]) & ~index) | i;
    }
    Arrays.sort(keys);
    InPlaceMergeSorter ties =
        new InPlaceMergeSorter() {
          @Override
          protected int compare(int i, int j) {
            return vocabulary.compare(
                unsorted[(int) (keys[i] & index)], unsorted[(int) (keys[j] & index)]);
          }

          @Override
          protected void swap(int i, int j) {
            long key = keys[i];
            keys[i] = keys[j];
            keys[j] = key;
          }
        };
    for (int from = 0; from < count; ) {
      int to = from + 1;
      while (to < count && ((keys[to] ^ keys[from]) & ~index) == 0) {
        to++;
      }
      if (to - from > 1) {
        ties.sort(from, to);
      }
      from = to;
    }
    for (int i = 0; i < count; i++) {
      numbers[i] = unsorted[(int) (keys[i] & index)];
    }
  }
}
