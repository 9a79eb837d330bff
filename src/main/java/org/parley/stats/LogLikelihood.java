package org.parley.stats;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The log-likelihood ratio G²: the evidence against one common rate in two groups (Dunning 1993).
 * G² = 2·Σ O·ln(O/E) over the four cells f1, f2, n1 − f1 and n2 − f2, with E from the margins and
 * 0·ln 0 = 0. Positive if the target has the higher rate, negative if the reference has, exactly 0
 * at equal rates. No unit. Undefined (NaN) for an empty group, and if none or all of the tokens are
 * occurrences.
 *
 * <p>10 of 100 tokens against 5 of 200: 7.329812. Rayson's calculator on the web sums the first two
 * cells only and gives 6.931472.
 */
public final class LogLikelihood {

  private static final ChiSquaredDistribution ONE_DEGREE = ChiSquaredDistribution.of(1);

  private LogLikelihood() {}

  /** Returns G² with the sign of the difference. */
  public static double of(ContingencyTable table) {
    if (!table.isDefined()) {
      return Double.NaN;
    }
    double excess = table.excess();
    if (excess == 0) {
      return 0;
    }
    double tokens = table.tokens();
    // |O − E| is the same for all four cells; its sign is + for f1 and n2 − f2, − for the others.
    double distance = excess / tokens;
    double rate = table.count() / tokens;
    double rest = (table.tokens() - table.count()) / tokens;
    long n1 = table.targetTokens();
    long n2 = table.referenceTokens();
    // Each sum adds target and reference, so that swapping them changes no bit.
    double occurrences =
        cell(table.targetCount(), n1 * rate, distance)
            + cell(table.referenceCount(), n2 * rate, -distance);
    double others =
        cell(n1 - table.targetCount(), n1 * rest, -distance)
            + cell(n2 - table.referenceCount(), n2 * rest, distance);
    double g2 = Math.max(0, 2 * (occurrences + others));
    return excess > 0 ? g2 : 0 - g2; // Never −0, which would be printed.
  }

  /**
   * Returns the probability of a |G²| at least as large if the rates are equal: the chi-square
   * distribution with one degree of freedom. 7.329812: 0.006782016. NaN gives NaN.
   */
  public static double pValue(double g2) {
    return Double.isNaN(g2) ? Double.NaN : ONE_DEGREE.survivalProbability(Math.abs(g2));
  }

  /** Returns O·ln(O/E). */
  private static double cell(long observed, double expected, double distance) {
    if (observed == 0) {
      return 0;
    }
    double relative = distance / expected;
    // In a large cell O/E is so close to 1 that rounding it to a double would lose its logarithm.
    return observed
        * (Math.abs(relative) < 0.5
            ? StrictMath.log1p(relative)
            : StrictMath.log(observed / expected));
  }
}
