package org.parley.stats;

import org.apache.commons.statistics.distribution.FDistribution;

/**
 * The exact lower limit of a binomial proportion τ (Clopper and Pearson 1934), as odds τ/(1 − τ).
 * For f successes and g failures the proportion is a quantile of the beta distribution. Its odds
 * are f/(g + 1) times a quantile of the F distribution with 2f and 2(g + 1) degrees of freedom.
 * Odds keep full precision for a proportion near 1.
 *
 * <p>The upper limit is one over the lower limit with successes and failures swapped.
 */
final class ClopperPearson {

  private ClopperPearson() {}

  /**
   * Returns the lower limit, 0 without successes. 10 successes and 5 failures, tail 0.025:
   * 0.622860.
   *
   * @param tail the probability below the limit
   */
  static double lowerOdds(long successes, long failures, double tail) {
    if (successes == 0) {
      return 0;
    }
    double a = successes;
    double b = failures + 1.0;
    return a / b * FDistribution.of(2 * a, 2 * b).inverseCumulativeProbability(tail);
  }
}
