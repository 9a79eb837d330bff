package org.parley.stats;

import java.math.BigInteger;

/**
 * How often something occurs in two groups that have no token in common.
 *
 * @param targetCount occurrences in the target (f1), at most its tokens
 * @param targetTokens tokens of the target (n1)
 * @param referenceCount occurrences in the reference (f2), at most its tokens
 * @param referenceTokens tokens of the reference (n2)
 */
public record ContingencyTable(
    long targetCount, long targetTokens, long referenceCount, long referenceTokens) {

  /** Up to here the product of two counts fits into a long: the root of 2⁶³, rounded down. */
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

  /** Occurrences in both groups (R). */
  public long count() {
    return targetCount + referenceCount;
  }

  /** Tokens of both groups (N). */
  public long tokens() {
    return Math.addExact(targetTokens, referenceTokens);
  }

  /**
   * Whether there is something to compare: both groups have tokens, and some tokens but not all are
   * occurrences. Where this is false every measure of the comparison is NaN.
   */
  public boolean isDefined() {
    return targetTokens > 0 && referenceTokens > 0 && count() > 0 && count() < tokens();
  }

  /** The same table seen from the reference. */
  public ContingencyTable swapped() {
    return new ContingencyTable(referenceCount, referenceTokens, targetCount, targetTokens);
  }

  /**
   * f1·n2 − f2·n1, rounded once: its sign says exactly which rate is the higher, and it is 0 for
   * equal rates only.
   */
  double excess() {
    if (Math.max(targetTokens, referenceTokens) <= SAFE_FACTOR) {
      return (double) (targetCount * referenceTokens - referenceCount * targetTokens);
    }
    BigInteger target = BigInteger.valueOf(targetCount).multiply(big(referenceTokens));
    return target.subtract(big(referenceCount).multiply(big(targetTokens))).doubleValue();
  }

  private static BigInteger big(long number) {
    return BigInteger.valueOf(number);
  }
}
