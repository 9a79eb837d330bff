package org.parley.stats;

import java.util.Arrays;

/**
 * The counts of an item by document, as bit planes that can be summed fast over many sets of
 * documents. Plane b is the set of documents whose count has bit b. The sum over a set is the sum
 * of 2^b times the size of its intersection with plane b. Planes are stored as words of 64
 * documents, without empty words.
 */
final class CountPlanes {

  private final int[][] words;
  private final long[][] bits;

  CountPlanes(Occurrences occurrences) {
    int most = Arrays.stream(occurrences.counts()).max().orElse(0);
    int planes = Integer.SIZE - Integer.numberOfLeadingZeros(most);
    words = new int[planes][];
    bits = new long[planes][];
    for (int plane = 0; plane < planes; plane++) {
      fill(plane, occurrences.documents(), occurrences.counts());
    }
  }

  private void fill(int plane, int[] documents, int[] counts) {
    int[] index = new int[documents.length];
    long[] word = new long[documents.length];
    int last = -1;
    for (int i = 0; i < documents.length; i++) {
      if ((counts[i] >>> plane & 1) == 0) {
        continue;
      }
      if (last < 0 || index[last] != documents[i] / Long.SIZE) {
        index[++last] = documents[i] / Long.SIZE;
      }
      word[last] |= 1L << documents[i]; // Java shifts by the remainder of 64.
    }
    words[plane] = Arrays.copyOf(index, last + 1);
    bits[plane] = Arrays.copyOf(word, last + 1);
  }

  /**
   * Returns the occurrences in a set of documents.
   *
   * @param set contains document d if bit {@code d % 64} of word {@code d / 64} is set
   */
  long within(long[] set) {
    long sum = 0;
    for (int plane = 0; plane < words.length; plane++) {
      int[] index = words[plane];
      long[] word = bits[plane];
      long size = 0;
      for (int i = 0; i < index.length; i++) {
        size += Long.bitCount(word[i] & set[index[i]]);
      }
      sum += size << plane;
    }
    return sum;
  }
}
