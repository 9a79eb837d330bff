package org.parley.stats;

import java.math.BigInteger;

/**
 * The counts of an item in two groups that share no token.
 *
 * @param targetCount occurrences in the target (f1), at most its tokens
 * @param targetTokens tokens of the target (n1)
 * @param referenceCount occurrences in the reference (f2), at most its tokens
 * @param referenceTokens tokens of the reference (n2)
 */
public record ContingencyTable(
    long targetCount, long targetTokens, long referenceCount, long referenceTokens) {

  /** The largest number whose square fits into a long: √2⁶³, rounded down. */
  private static final long SAFE_FACTOR = 3_037_000_499L;

  public ContingencyTable {
    check("target", targetCount, targetTokens);
    check("reference", referenceCount, referenceTokens);
  }

  private static void check(String group, long count, long tokens) {
    if (count < 0 || count > tokens) {
      throw new IllegalArgumentException(
          group + " count must be between 0 and its " + tokens + " tokens: " + count);
    }
  }

  /** Returns the occurrences in both groups (f). */
  public long count() {
    return targetCount + referenceCount;
  }

  /** Returns the tokens of both groups (n). */
  public long tokens() {
    return Math.addExact(targetTokens, referenceTokens);
  }

  /**
   * Returns whether measures are defined: both groups have tokens, and some but not all tokens are
   * occurrences. Otherwise every measure of the table is NaN.
   */
  public boolean isDefined() {
    return targetTokens > 0 && referenceTokens > 0 && count() > 0 && count() < tokens();
  }

  /** Returns the table with target and reference swapped. */
  public ContingencyTable swapped() {
    return new ContingencyTable(referenceCount, referenceTokens, targetCount, targetTokens);
  }

  /** Returns {@link #excess(long, long, long, long)} of the table. */
  double excess() {
    return excess(targetCount, targetTokens, referenceCount, referenceTokens);
  }

  /**
   * Returns f1·n2 − f2·n1, rounded once. It is positive if the target has the higher rate, and 0
   * for equal rates only.
   */
  static double excess(long f1, long n1, long f2, long n2) {
    if (Math.max(n1, n2) <= SAFE_FACTOR) {
      return (double) (f1 * n2 - f2 * n1);
    }
    return big(f1).multiply(big(n2)).subtract(big(f2).multiply(big(n1))).doubleValue();
  }

  private static BigInteger big(long number) {
    return BigInteger.valueOf(number);
  }
}
