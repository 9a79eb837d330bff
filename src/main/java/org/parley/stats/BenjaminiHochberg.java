package org.parley.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * P-values adjusted for the number of tests, so that of the rows at or below a bound no more than
 * that share is expected to be false: the smallest of p·m/rank over this rank and all higher ones,
 * ranks from the smallest p of m, at most 1 (Benjamini and Hochberg 1995; base R {@code p.adjust}).
 *
 * <p>.001 .008 .039 .041 .042 .06 .074 .205: .008 .032 .0672 .0672 .0672 .08 .084571 .205.
 */
public final class BenjaminiHochberg {

  private BenjaminiHochberg() {}

  /**
   * The adjusted values, in the order of those given.
   *
   * @param p in any order, each 0 to 1, or NaN, which stays NaN and is no test
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
