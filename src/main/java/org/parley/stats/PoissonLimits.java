package org.parley.stats;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Exact 95 % limits of a Poisson count: χ²(0.025; 2f)/2 and χ²(0.975; 2f+2)/2 (Garwood 1936; base R
 * {@code poisson.test}). Unit: occurrences. The lower limit of 0 is 0, the upper 3.688879.
 *
 * <p>7 occurrences: 2.814363 to 14.422675.
 */
public final class PoissonLimits {

  private static final double TAIL = 0.025;

  private PoissonLimits() {}

  /**
   * Returns the lower limit.
   *
   * @param count at least 0
   */
  public static double low(long count) {
    return count == 0
        ? 0
        : ChiSquaredDistribution.of(2.0 * count).inverseCumulativeProbability(TAIL) / 2;
  }

  /**
   * Returns the upper limit.
   *
   * @param count at least 0
   */
  public static double high(long count) {
    return ChiSquaredDistribution.of(2.0 * count + 2).inverseSurvivalProbability(TAIL) / 2;
  }
}
