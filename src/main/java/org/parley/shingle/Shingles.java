package org.parley.shingle;

import java.util.Arrays;

/**
 * The shingles of a text: its runs of five words, as hashes of 64 bits. Two different shingles of
 * two texts of 1,000 words have the same hash with a probability of one in 10¹³.
 */
public final class Shingles {

  /** Words of a shingle. */
  public static final int WORDS = 5;

  /**
   * The part of a text that another text contains.
   *
   * @param containment the share of the text's different shingles that occur in the other, 0 to 1
   * @param shingles number of different shingles that both have
   * @param words number of the text's words that belong to these shingles
   */
  public record Overlap(double containment, int shingles, int words) {

    /** No shared shingle. */
    public static final Overlap NONE = new Overlap(0, 0, 0);
  }

  /** The shingles in the order of the text. */
  private final long[] inOrder;

  /** The different shingles, in increasing order. */
  private final long[] sorted;

  private final int words;

  private Shingles(int words, long[] inOrder, long[] sorted) {
    this.words = words;
    this.inOrder = inOrder;
    this.sorted = sorted;
  }

  /** Returns the shingles of a text. */
  public static Shingles of(WordHashes words) {
    int count = Math.max(0, words.size() - WORDS + 1);
    long[] inOrder = Arrays.copyOf(words.runs(WORDS, new long[0]), count);
    long[] sorted = inOrder.clone();
    Arrays.sort(sorted);
    int different = 0;
    for (long shingle : sorted) {
      if (different == 0 || sorted[different - 1] != shingle) {
        sorted[different++] = shingle;
      }
    }
    return new Shingles(words.size(), inOrder, Arrays.copyOf(sorted, different));
  }

  /** Returns the number of different shingles. */
  public int size() {
    return sorted.length;
  }

  /** Returns the number of words. */
  public int words() {
    return words;
  }

  /** Returns the part of this text that another one contains. */
  public Overlap in(Shingles other) {
    int shared = 0;
    for (int i = 0, j = 0; i < sorted.length && j < other.sorted.length; ) {
      if (sorted[i] == other.sorted[j]) {
        shared++;
        i++;
        j++;
      } else if (sorted[i] < other.sorted[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared == 0
        ? Overlap.NONE
        : new Overlap((double) shared / sorted.length, shared, sharedWords(other));
  }

  private int sharedWords(Shingles other) {
    int words = 0;
    int end = 0; // the first word that no shared shingle covers yet
    for (int start = 0; start < inOrder.length; start++) {
      if (Arrays.binarySearch(other.sorted, inOrder[start]) >= 0) {
        words += start + WORDS - Math.max(start, end);
        end = start + WORDS;
      }
    }
    return words;
  }
}
