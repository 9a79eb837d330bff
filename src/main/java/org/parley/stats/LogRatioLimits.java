package org.parley.stats;

/**
 * Confidence limits of the logarithm of the ratio of two rates: the limits τ that Clopper and
 * Pearson (1934) give for f1 out of R, each turned into log2((n2/n1)·τ/(1 − τ)). Unit: doublings.
 * Undefined (NaN) are an infinite limit, which a group without the term has on one side, and both
 * where {@link LogRatio} is.
 *
 * <p>10 of 100 tokens against 5 of 200, at 95 %: 0.316979 to 3.898653.
 */
public final class LogRatioLimits {

  private LogRatioLimits() {}

  /**
   * The lower limit.
   *
   * @param alpha one less the confidence, 0.05 for 95 %
   */
  public static double low(ContingencyTable table, double alpha) {
    return table.isDefined() && table.targetCount() > 0 ? lower(table, alpha) : Double.NaN;
  }

  /**
   * The upper limit: the lower one seen from the reference, with the other sign.
   *
   * @param alpha one less the confidence, 0.05 for 95 %
   */
  public static double high(ContingencyTable table, double alpha) {
    return 0 - low(table.swapped(), alpha);
  }

  /**
   * The conservative Log Ratio (Evert 2022): of limits that hold at 95 % for all rows of the
   * comparison at once (Bonferroni) the one nearer to 0, and 0 where they lie on either side of it.
   * 944 of 1,177 tokens against 367 of 341,805, one of 20,109 rows: 9.132239.
   *
   * @param rows of the comparison, at least 1
   */
  public static double conservative(ContingencyTable table, long rows) {
    if (rows < 1) {
      throw new IllegalArgumentException("rows must be at least 1: " + rows);
    }
    if (!table.isDefined()) {
      return Double.NaN;
    }
    // The limits lie on either side of the observed ratio: only the one towards 0 can be asked for.
    double excess = table.excess();
    if (excess == 0) {
      return 0;
    }
    return excess > 0
        ? Math.max(0, lower(table, 0.05 / rows))
        : 0 - Math.max(0, lower(table.swapped(), 0.05 / rows));
  }

  private static double lower(ContingencyTable table, double alpha) {
    double odds = ClopperPearson.lowerOdds(table.targetCount(), table.referenceCount(), alpha / 2);
    return LogRatio.log2(odds * table.referenceTokens() / table.targetTokens());
  }
}
