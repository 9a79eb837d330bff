package org.parley.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The adjustment of p-values for the number of tests (Benjamini and Hochberg 1995; base R's {@code
 * p.adjust}). Among the rows with an adjusted value of at most q, the expected share of false
 * findings is at most q. The adjusted value of the i-th smallest of m values is the minimum of
 * p·m/j over all ranks j ≥ i, at most 1.
 *
 * <p>.001 .008 .039 .041 .042 .06 .074 .205 become .008 .032 .0672 .0672 .0672 .08 .084571 .205.
 */
public final class BenjaminiHochberg {

  private BenjaminiHochberg() {}

  /**
   * Returns the adjusted values, in the order of {@code p}.
   *
   * @param p p-values in any order, each 0 to 1; NaN stays NaN and does not count as a test
   */
  public static double[] adjust(double[] p) {
    int[] descending =
        IntStream.range(0, p.length)
            .filter(i -> !Double.isNaN(p[i]))
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[p.length];
    Arrays.fill(adjusted, Double.NaN);
    int tests = descending.length;
    double smallest = 1;
    for (int i = 0; i < tests; i++) {
      double inflated = (double) tests / (tests - i) * p[descending[i]];
      smallest = Math.min(smallest, inflated);
      adjusted[descending[i]] = smallest;
    }
    return adjusted;
  }
}
