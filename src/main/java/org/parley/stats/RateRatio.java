package org.parley.stats;

/**
 * By how much a rate changed: (f_after/n_after)/(f_before/n_before), as two Poisson counts are
 * compared exactly (base R's {@code poisson.test}). 1 is no change, 2 twice as often. The period
 * after is the target of the table, the one before its reference. Where the table is not defined
 * nothing is (NaN), though base R calls the p-value of two counts of 0 one.
 *
 * <p>10 of 100 tokens after, 5 of 200 before: 4, limits 1.245719 to 14.914592, p 0.0107879.
 */
public final class RateRatio {

  private static final double TAIL = 0.025;

  private RateRatio() {}

  /** The ratio; NaN where nothing occurred before. */
  public static double of(ContingencyTable table) {
    if (!table.isDefined() || table.referenceCount() == 0) {
      return Double.NaN;
    }
    return (double) table.targetCount()
        * table.referenceTokens()
        / ((double) table.referenceCount() * table.targetTokens());
  }

  /** The lower 95 % limit, 0 where nothing occurred after; it stands where the ratio does not. */
  public static double low(ContingencyTable table) {
    if (!table.isDefined()) {
      return Double.NaN;
    }
    double odds = ClopperPearson.lowerOdds(table.targetCount(), table.referenceCount(), TAIL);
    return odds * table.referenceTokens() / table.targetTokens();
  }

  /** The upper 95 % limit; NaN where nothing occurred before, since it is infinite there. */
  public static double high(ContingencyTable table) {
    return table.referenceCount() == 0 ? Double.NaN : 1 / low(table.swapped());
  }

  /**
   * The chance, were the rates equal, of a division of the occurrences between the two periods that
   * is no likelier than the observed one: each falls after with probability n_after/(n_after +
   * n_before).
   */
  public static double pValue(ContingencyTable table) {
    if (!table.isDefined()) {
      return Double.NaN;
    }
    // Asked about the shorter period: a probability near 1 would have lost its distance from 1.
    ContingencyTable shorter =
        table.targetTokens() <= table.referenceTokens() ? table : table.swapped();
    return ExactBinomialTest.twoSided(
        shorter.targetCount(), shorter.count(), (double) shorter.targetTokens() / shorter.tokens());
  }
}
