package org.parley.stats;

import java.util.Arrays;

/**
 * {@link BenjaminiHochberg} for p-values that come in ascending order and are too many for memory.
 * The first pass adds all values; the second pass adjusts them block by block. Memory contains one
 * number per {@value #BLOCK} values.
 */
public final class RankedPValues {

  /** Number of values in a block. */
  public static final int BLOCK = 4096;

  /** For each block the smallest p/rank of its values. */
  private double[] smallest = new double[16];

  private int count;

  /** Adds the next value, which must not be smaller than the one before. */
  public void add(double p) {
    int block = count / BLOCK;
    if (block == smallest.length) {
      smallest = Arrays.copyOf(smallest, block * 2);
    }
    count++;
    double share = p / count;
    smallest[block] = (count - 1) % BLOCK == 0 ? share : Math.min(smallest[block], share);
  }

  /** Returns the number of values. */
  public int count() {
    return count;
  }

  /**
   * Returns the adjusted values of a block.
   *
   * @param block number of the block, from 0
   * @param p the values of the block; only the last block may have fewer than {@link #BLOCK}
   */
  public double[] adjust(int block, double[] p) {
    double lowest = Double.POSITIVE_INFINITY;
    for (int later = block + 1; later * (long) BLOCK < count; later++) {
      lowest = Math.min(lowest, smallest[later]);
    }
    double[] adjusted = new double[p.length];
    for (int i = p.length - 1; i >= 0; i--) {
      lowest = Math.min(lowest, p[i] / (block * (long) BLOCK + i + 1));
      adjusted[i] = Math.min(1, lowest * count);
    }
    return adjusted;
  }
}
