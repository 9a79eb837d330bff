package org.parley.stats;

/**
 * The ratio of the rates after and before an event: (f_after/n_after)/(f_before/n_before), with the
 * exact limits and p-value of two Poisson counts (base R's {@code poisson.test}). 1 is no change, 2
 * is twice as often. In the table, after is the target and before the reference. All values are NaN
 * if the table is undefined; base R gives p = 1 for two counts of 0.
 *
 * <p>10 of 100 tokens after, 5 of 200 before: 4, limits 1.245719 to 14.914592, p 0.0107879.
 */
public final class RateRatio {

  private static final double TAIL = 0.025;

  private RateRatio() {}

  /** Returns the ratio; NaN if the count before is 0. */
  public static double of(ContingencyTable table) {
    if (!table.isDefined() || table.referenceCount() == 0) {
      return Double.NaN;
    }
    return between(
        table.targetCount(), table.targetTokens(), table.referenceCount(), table.referenceTokens());
  }

  /**
   * Returns the ratio of two rates: infinite if only the reference has no occurrence, 1 if neither
   * group has one.
   */
  static double between(long f1, long n1, long f2, long n2) {
    if (f2 == 0) {
      return f1 == 0 ? 1 : Double.POSITIVE_INFINITY;
    }
    return (double) f1 * n2 / ((double) f2 * n1);
  }

  /** Returns the lower 95 % limit; 0 if the count after is 0, defined even if the ratio is not. */
  public static double low(ContingencyTable table) {
    if (!table.isDefined()) {
      return Double.NaN;
    }
    double odds = ClopperPearson.lowerOdds(table.targetCount(), table.referenceCount(), TAIL);
    return odds * table.referenceTokens() / table.targetTokens();
  }

  /** Returns the upper 95 % limit; NaN, because infinite, if the count before is 0. */
  public static double high(ContingencyTable table) {
    return table.referenceCount() == 0 ? Double.NaN : 1 / low(table.swapped());
  }

  /**
   * Returns the probability of a split of the occurrences that is at most as likely as the observed
   * one. Each occurs after with probability n_after/(n_after + n_before).
   */
  public static double pValue(ContingencyTable table) {
    if (!table.isDefined()) {
      return Double.NaN;
    }
    // Tests the shorter period, because a probability near 1 loses precision.
    ContingencyTable shorter =
        table.targetTokens() <= table.referenceTokens() ? table : table.swapped();
    return ExactBinomialTest.twoSided(
        shorter.targetCount(), shorter.count(), (double) shorter.targetTokens() / shorter.tokens());
  }
}
