package org.parley.stats;

import java.util.Arrays;

/**
 * The counts of a row, laid out to be summed over many sets of documents. Plane b is the set of the
 * documents whose count has bit b, as words of 64 documents without the empty ones: the sum over a
 * set is that of 2^b times the size of its intersection with plane b. A term that is in every
 * document costs a few operations for 64 of them, a rare one a few for each.
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
      word[last] |= 1L << documents[i];
    }
    words[plane] = Arrays.copyOf(index, last + 1);
    bits[plane] = Arrays.copyOf(word, last + 1);
  }

  /**
   * The occurrences within a set of documents, of which bit {@code d % 64} of word {@code d / 64}.
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
