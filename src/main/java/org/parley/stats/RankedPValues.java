package org.parley.stats;

import java.util.Arrays;

/**
 * {@link BenjaminiHochberg} for p-values that come in order, the smallest first, and are too many
 * to be kept: the first time they are only added, the second time they are adjusted block by block.
 * The adjusted value of the j-th of m is the smallest of m/i·p over all i from j on, at most 1
 * (Benjamini and Hochberg 1995; base R {@code p.adjust}). Memory: a number for {@value #BLOCK}
 * values.
 *
 * <p>0.001 0.008 0.039 0.041 0.042 0.06 0.074 0.205 become 0.008 0.032 0.0672 0.0672 0.0672 0.08
 * 0.084571 0.205.
 */
public final class RankedPValues {

  /** So many values are adjusted at once. */
  public static final int BLOCK = 4096;

  /** For each block the smallest p/i of its values. */
  private double[] smallest = new double[16];

  private int count;

  /** Adds the next value, none smaller than the one before. */
  public void add(double p) {
    int block = count / BLOCK;
    if (block == smallest.length) {
      smallest = Arrays.copyOf(smallest, block * 2);
    }
    count++;
    double share = p / count;
    smallest[block] = (count - 1) % BLOCK == 0 ? share : Math.min(smallest[block], share);
  }

  /** How many values were added. */
  public int count() {
    return count;
  }

  /**
   * The adjusted values of a block.
   *
   * @param block its number, from 0
   * @param p its values again: {@link #BLOCK} of them but for the last block
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
