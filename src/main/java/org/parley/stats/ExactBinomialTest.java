package org.parley.stats;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The exact two-sided test of a binomial proportion (base R's {@code binom.test}). The p-value is
 * the sum of the probabilities of all outcomes that are at most as likely as the observed one. An
 * outcome that is likelier by less than a factor of 1 + 10⁻⁷ counts as equally likely, as in R.
 * Otherwise rounding would decide between the two sides of a symmetric distribution.
 *
 * <p>2 of 5 at 1/3: 1, since 1 of 5 is as likely and all other outcomes are less likely.
 */
public final class ExactBinomialTest {

  private static final double AS_LIKELY = 1 + 1e-7;

  /** A smaller share of a sum of doubles does not change the sum. */
  private static final double NEGLIGIBLE = 1e-20;

  private ExactBinomialTest() {}

  /**
   * Returns the p-value; NaN without trials.
   *
   * @param k successes, 0 to n
   * @param n trials, fewer than 2³¹
   * @param p tested probability of a success, 0 to 1
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

  /** Returns the probability of at most {@code low} or at least {@code high} successes. */
  private static double together(BinomialDistribution outcomes, int low, int high) {
    if (high - low <= 1) {
      return 1;
    }
    return Math.min(1, atMost(outcomes, low) + atLeast(outcomes, high));
  }

  // Each tail is summed outwards, each term computed from the one before. The library's own
  // cumulative probability is 0 for some tails as large as 1e-292.

  private static double atMost(BinomialDistribution outcomes, int low) {
    double odds = odds(outcomes);
    double trials = outcomes.getNumberOfTrials();
    double term = outcomes.probability(low);
    double sum = term;
    for (int i = low; i > 0 && term > sum * NEGLIGIBLE; i--) {
      term *= i / ((trials - i + 1) * odds);
      sum += term;
    }
    return sum;
  }

  private static double atLeast(BinomialDistribution outcomes, int high) {
    double odds = odds(outcomes);
    int trials = outcomes.getNumberOfTrials();
    double term = outcomes.probability(high);
    double sum = term;
    for (int i = high; i < trials && term > sum * NEGLIGIBLE; i++) {
      term *= (trials - i) * odds / (i + 1.0);
      sum += term;
    }
    return sum;
  }

  private static double odds(BinomialDistribution outcomes) {
    return outcomes.getProbabilityOfSuccess() / (1 - outcomes.getProbabilityOfSuccess());
  }

  /** Returns the first outcome in [from, to] with at most this probability, which falls there. */
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

  /** Returns the last outcome in [0, to] with at most this probability, which rises; −1 if none. */
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
