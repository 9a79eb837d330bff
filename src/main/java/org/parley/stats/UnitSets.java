package org.parley.stats;

import java.util.Arrays;

/**
 * Sets of units whose values can be summed fast, as many rows need the sums over the same sets. The
 * units are divided into blocks of eight. For each block with a value, the sums of its 256 subsets
 * are computed first, so that each set adds eight units at a time.
 */
final class UnitSets {

  private static final int BLOCK = Byte.SIZE;
  private static final int SUBSETS = 1 << BLOCK;

  /** For each block and set the set's units in the block: bit i is unit i of the block. */
  private final byte[][] blocks;

  private final int sets;
  private final double[] subsets = new double[2 * SUBSETS];

  UnitSets(int units, int sets) {
    this.sets = sets;
    blocks = new byte[(units + BLOCK - 1) / BLOCK][sets];
  }

  int sets() {
    return sets;
  }

  /** Fills a set with the units that have {@code label}. */
  void fill(int set, boolean[] labels, boolean label) {
    for (int block = 0; block < blocks.length; block++) {
      int first = block * BLOCK;
      int last = Math.min(first + BLOCK, labels.length);
      int subset = 0;
      for (int unit = first; unit < last; unit++) {
        // Avoids a branch, which the CPU could not predict.
        subset |= (labels[unit] == label ? 1 : 0) << (unit - first);
      }
      blocks[block][set] = (byte) subset;
    }
  }

  /**
   * Sums values over each set, always in the same order.
   *
   * @param values value of each unit
   * @param sums receives the sum over set i at 2i, and the sum of squares at 2i + 1
   */
  void sum(double[] values, double[] sums) {
    Arrays.fill(sums, 0);
    for (int block = 0; block < blocks.length; block++) {
      if (sumSubsets(values, block * BLOCK)) {
        byte[] subset = blocks[block];
        for (int set = 0; set < sets; set++) {
          int at = 2 * (subset[set] & SUBSETS - 1);
          sums[2 * set] += subsets[at];
          sums[2 * set + 1] += subsets[at + 1];
        }
      }
    }
  }

  /** Sums the values of each subset of a block; returns false if all values are 0. */
  private boolean sumSubsets(double[] values, int first) {
    boolean any = false;
    for (int i = first; i < Math.min(first + BLOCK, values.length); i++) {
      any |= values[i] != 0;
    }
    if (any) {
      for (int subset = 1; subset < SUBSETS; subset++) {
        int rest = 2 * (subset & subset - 1);
        int unit = first + Integer.numberOfTrailingZeros(subset);
        double value = unit < values.length ? values[unit] : 0;
        subsets[2 * subset] = subsets[rest] + value;
        subsets[2 * subset + 1] = subsets[rest + 1] + value * value;
      }
    }
    return any;
  }
}
