package org.parley.stats;

import java.math.BigInteger;

/**
 * The exact 95 % confidence limits of the number of right items in a finite population. A simple
 * random sample of it was coded (Buonaccorsi 1987; Wright 1991). The limits are the smallest and
 * the largest number that neither one-sided test at 2.5 % rejects. The tests use the hypergeometric
 * distribution in whole numbers, so that no rounding decides.
 *
 * <p>8 right of 10 coded, of 50: 24 to 48. If all are coded, both limits are the number found.
 *
 * @param lower the smallest number of right items
 * @param upper the largest number of right items
 */
public record HypergeometricLimits(long lower, long upper) {

  /** One over the probability below the lower limit, and above the upper one. */
  private static final BigInteger TAILS = BigInteger.valueOf(40);

  /**
   * Returns the limits.
   *
   * @param right right items of the sample, 0 to {@code coded}
   * @param coded items of the sample, 0 to {@code items}
   * @param items items of the population
   */
  public static HypergeometricLimits of(long right, long coded, long items) {
    if (right < 0 || right > coded || coded > items) {
      throw new IllegalArgumentException(
          "expected 0 <= right <= coded <= items: " + right + ", " + coded + ", " + items);
    }
    return new HypergeometricLimits(
        lowest(right, coded, items), items - lowest(coded - right, coded, items));
  }

  /** Returns the smallest number of right items that makes so many in the sample likely enough. */
  private static long lowest(long right, long coded, long items) {
    BigInteger samples = choose(items, coded);
    long low = right;
    long high = items - (coded - right);
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (atLeast(right, coded, middle, items).multiply(TAILS).compareTo(samples) > 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Returns the number of samples with at least {@code right} of the {@code all} right items. */
  private static BigInteger atLeast(long right, long coded, long all, long items) {
    long wrong = items - all;
    BigInteger samples = choose(all, right).multiply(choose(wrong, coded - right));
    BigInteger sum = samples;
    for (long x = right; x < Math.min(coded, all); x++) {
      samples =
          samples
              .multiply(BigInteger.valueOf(all - x))
              .multiply(BigInteger.valueOf(coded - x))
              .divide(BigInteger.valueOf(x + 1))
              .divide(BigInteger.valueOf(wrong - coded + x + 1));
      sum = sum.add(samples);
    }
    return sum;
  }

  /** Returns the binomial coefficient. */
  private static BigInteger choose(long n, long k) {
    BigInteger product = BigInteger.ONE;
    for (long i = 1; i <= Math.min(k, n - k); i++) {
      product = product.multiply(BigInteger.valueOf(n - i + 1)).divide(BigInteger.valueOf(i));
    }
    return product;
  }
}
