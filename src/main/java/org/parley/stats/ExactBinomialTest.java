package org.parley.stats;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The exact two-sided test of a binomial proportion by the method of small probabilities: the sum
 * of the probabilities of all outcomes that are no likelier than the observed one (base R's {@code
 * binom.test}). As there, an outcome likelier by less than a factor of 1 + 10⁻⁷ counts as equally
 * likely, or rounding would decide between the two sides of a symmetric distribution.
 *
 * <p>2 of 5 at 1/3: 1, since 1 of 5 is as likely and all others are less so.
 */
public final class ExactBinomialTest {

  private static final double AS_LIKELY = 1 + 1e-7;

  private ExactBinomialTest() {}

  /**
   * The p-value; NaN for no trial.
   *
   * @param k successes, 0 to n
   * @param n trials, fewer than 2³¹
   * @param p the probability of a success that is tested, 0 to 1
   */
  public static double twoSided(long k, long n, double p) {
    if (k < 0 || k > n) {
      throw new IllegalArgumentException("k must be between 0 and " + n + ": " + k);
    }
    if (n == 0) {
      return Double.NaN;
    }
    int observed = Math.toIntExact(k);
    int trials = Math.toIntExact(n);
    BinomialDistribution outcomes = BinomialDistribution.of(trials, p);
    double limit = outcomes.probability(observed) * AS_LIKELY;
    double mean = trials * p;
    if (observed == mean) {
      return 1;
    }
    if (observed < mean) {
      int first = firstAtMost(limit, outcomes, (int) Math.ceil(mean), trials);
      return together(outcomes, observed, first);
    }
    int last = lastAtMost(limit, outcomes, (int) Math.floor(mean));
    return together(outcomes, last, observed);
  }

  /** The probability of at most {@code low} or at least {@code high} successes. */
  private static double together(BinomialDistribution outcomes, int low, int high) {
    return Math.min(
        1, outcomes.cumulativeProbability(low) + outcomes.survivalProbability(high - 1));
  }

  /** The smallest outcome from {@code from} on that is no likelier; they fall from the mean on. */
  private static int firstAtMost(double limit, BinomialDistribution outcomes, int from, int to) {
    int low = from;
    int high = to + 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (outcomes.probability(middle) <= limit) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The largest outcome up to {@code to} that is no likelier, −1 for none; they rise till then. */
  private static int lastAtMost(double limit, BinomialDistribution outcomes, int to) {
    int low = -1;
    int high = to;
    while (low < high) {
      int middle = low + (high - low + 1) / 2;
      if (outcomes.probability(middle) <= limit) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
