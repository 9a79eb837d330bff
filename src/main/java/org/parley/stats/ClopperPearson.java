package org.parley.stats;

import org.apache.commons.statistics.distribution.FDistribution;

/**
 * The exact lower limit of a binomial proportion (Clopper and Pearson 1934), given as odds τ/(1 −
 * τ). The proportion is a quantile of the beta distribution; its odds are f/(g + 1) times one of
 * the F distribution with 2f and 2(g + 1) degrees of freedom, f the successes and g the failures.
 * Asked for as odds, a proportion near 1 loses no digit of its distance from 1.
 *
 * <p>The upper limit is one over the lower limit with successes and failures swapped.
 */
final class ClopperPearson {

  private ClopperPearson() {}

  /**
   * The lower limit, 0 where there is no success. 10 successes and 5 failures, tail 0.025:
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
