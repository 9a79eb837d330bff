package org.parley.stats;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Exact 95 % limits of a Poisson count: χ²(0.025; 2f)/2 and χ²(0.975; 2f+2)/2 (Garwood 1936; base R
 * {@code poisson.test}). Unit: occurrences. The lower limit of 0 is 0, the upper 3.688879.
 *
 * <p>7 occurrences: 2.814363 to 14.422675.
 */
public final class PoissonLimits {

  private static final double TAIL = 0.025;

  private static final int NEWTON_STEPS = 2;

  private PoissonLimits() {}

  /**
   * The lower limit.
   *
   * @param count at least 0
   */
  public static double low(long count) {
    if (count == 0) {
      return 0;
    }
    ChiSquaredDistribution chiSquared = ChiSquaredDistribution.of(2.0 * count);
    double rough = chiSquared.inverseCumulativeProbability(TAIL);
    return refine(chiSquared, rough, x -> chiSquared.cumulativeProbability(x) - TAIL) / 2;
  }

  /**
   * The upper limit.
   *
   * @param count at least 0
   */
  public static double high(long count) {
    ChiSquaredDistribution chiSquared = ChiSquaredDistribution.of(2.0 * count + 2);
    double rough = chiSquared.inverseSurvivalProbability(TAIL);
    return refine(chiSquared, rough, x -> TAIL - chiSquared.survivalProbability(x)) / 2;
  }

  /**
   * Newton's steps from what the library's bracketing search gives, which is exact to 1e-9 and so
   * to seven digits only of a small limit. Each step doubles the digits.
   *
   * @param excess rises through 0 at the quantile, with the distribution's density
   */
  private static double refine(
      ChiSquaredDistribution chiSquared, double rough, DoubleUnaryOperator excess) {
    double x = rough;
    for (int step = 0; step < NEWTON_STEPS; step++) {
      x -= excess.applyAsDouble(x) / chiSquared.density(x);
    }
    return x;
  }
}
