package org.parley.shingle;

import java.util.Arrays;

/**
 * A sample of a text's runs of eight words, by winnowing (Schleimer, Wilkerson and Aiken 2003). Of
 * every 33 consecutive runs, it contains the one with the smallest hash; of equal ones, the last.
 * Two texts that share 40 consecutive words therefore share a fingerprint. About one run in 17 is
 * sampled. An object is not thread-safe.
 */
public final class Fingerprints {

  /** Words of a run. Runs of fewer words occur in many texts that are not alike. */
  static final int RUN = 8;

  /**
   * Bits of a fingerprint. Of a million texts, a few thousand pairs share one by chance; each costs
   * a comparison.
   */
  public static final int BITS = 40;

  /** Runs of which one is sampled. */
  static final int WINDOW = 33;

  private long[] runs = new long[0];
  private long[] sampled = new long[1 << 7];
  private int size;

  /** Samples a text, and forgets the one before. */
  public Fingerprints sample(WordHashes words) {
    size = 0;
    runs = words.runs(RUN, runs);
    int count = words.size() - RUN + 1;
    int smallest = -1;
    int taken = -1;
    for (int last = 0; last < count; last++) {
      int first = last - WINDOW + 1;
      if (smallest < first) {
        smallest = smallest(first, last);
      } else if (smallest < 0 || runs[last] <= runs[smallest]) {
        smallest = last;
      }
      boolean isWindow = first >= 0 || last == count - 1;
      if (isWindow && smallest != taken) {
        taken = smallest;
        add(runs[taken]);
      }
    }
    return this;
  }

  private int smallest(int first, int last) {
    int smallest = first;
    for (int i = first + 1; i <= last; i++) {
      if (runs[i] <= runs[smallest]) {
        smallest = i;
      }
    }
    return smallest;
  }

  private void add(long fingerprint) {
    if (size == sampled.length) {
      sampled = Arrays.copyOf(sampled, 2 * size);
    }
    sampled[size++] = fingerprint >>> Long.SIZE - BITS;
  }

  /** Returns the number of fingerprints. */
  public int size() {
    return size;
  }

  /**
   * Returns an array whose first {@link #size} numbers are the fingerprints, of {@link #BITS} bits
   * each. The fingerprint of a repeated passage may occur several times. Callers must not change
   * the array, and the next text overwrites it.
   */
  public long[] values() {
    return sampled;
  }

  /** Returns the number of different fingerprints. */
  public int different() {
    return (int) Arrays.stream(sampled, 0, size).distinct().count();
  }
}
