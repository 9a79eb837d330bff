package org.parley.stats;

/**
 * The binary logarithm of the ratio of two rates: log2((f1 + ½)/(n1 + ½)) − log2((f2 + ½)/(n2 +
 * ½)). This is Hardie's Log Ratio with the halves of Walter (1975), which keep it finite if a count
 * is 0. They move it towards 0 if counts are small. Unit: doublings; positive if the target has the
 * higher rate. Undefined (NaN) for an empty group, and if none or all of the tokens are
 * occurrences.
 *
 * <p>10 of 100 tokens against 5 of 200: 1.929293; without the halves 2, four times as frequent.
 */
public final class LogRatio {

  private static final double LN2 = StrictMath.log(2);

  private LogRatio() {}

  /** Returns the Log Ratio. */
  public static double of(ContingencyTable table) {
    if (!table.isDefined()) {
      return Double.NaN;
    }
    return between(
        rate(table.targetCount(), table.targetTokens()),
        rate(table.referenceCount(), table.referenceTokens()));
  }

  /** Returns the rate of a group with Walter's halves. */
  static double rate(long count, long tokens) {
    return (count + 0.5) / (tokens + 0.5);
  }

  /** Returns log2(target) − log2(reference); swapping the two exactly changes the sign. */
  static double between(double target, double reference) {
    return log2(target) - log2(reference);
  }

  static double log2(double value) {
    return StrictMath.log(value) / LN2;
  }
}
