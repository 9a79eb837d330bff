package org.parley.stats;

/**
 * Exact confidence limits of the binary logarithm of the ratio of two rates, without the occurrence
 * that {@link LogRatio} adds. A limit is log2((n2/n1)·τ/(1 − τ)), where τ is the limit of Clopper
 * and Pearson (1934) for f1 of f. Unit: doublings. Undefined (NaN) if the limit is infinite,
 * because one count is 0, or if {@link LogRatio} is undefined.
 *
 * <p>10 of 100 tokens against 5 of 200, at 95 %: 0.316979 to 3.898653.
 */
public final class LogRatioLimits {

  private LogRatioLimits() {}

  /**
   * Returns the lower limit.
   *
   * @param alpha 1 minus the confidence, 0.05 for 95 %
   */
  public static double low(ContingencyTable table, double alpha) {
    return table.isDefined() && table.targetCount() > 0 ? lower(table, alpha) : Double.NaN;
  }

  /**
   * Returns the upper limit: 0 minus the lower limit of the swapped table, so that it is never −0.
   *
   * @param alpha 1 minus the confidence, 0.05 for 95 %
   */
  public static double high(ContingencyTable table, double alpha) {
    return 0 - low(table.swapped(), alpha);
  }

  /**
   * Returns the conservative Log Ratio (Evert 2022): the limit nearer to 0. Its confidence is 95 %
   * for all rows of the comparison together (Bonferroni). It is 0 if the limits have different
   * signs. 944 of 1,177 tokens against 367 of 341,805, one of 20,109 rows: 9.132239.
   *
   * @param rows rows of the comparison, at least 1
   */
  public static double conservative(ContingencyTable table, long rows) {
    if (rows < 1) {
      throw new IllegalArgumentException("rows must be at least 1: " + rows);
    }
    if (!table.isDefined()) {
      return Double.NaN;
    }
    // The observed ratio is between the limits, so its sign tells which limit is nearer to 0.
    double excess = table.excess();
    if (excess == 0) {
      return 0;
    }
    return excess > 0
        ? Math.max(0, lower(table, 0.05 / rows))
        : 0 - Math.max(0, lower(table.swapped(), 0.05 / rows)); // Never −0.
  }

  private static double lower(ContingencyTable table, double alpha) {
    double odds = ClopperPearson.lowerOdds(table.targetCount(), table.referenceCount(), alpha / 2);
    return LogRatio.log2(odds * table.referenceTokens() / table.targetTokens());
  }
}
