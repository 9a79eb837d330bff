package org.parley.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Formats a number with six significant digits: the exact value of the double, rounded half to
 * even, without trailing zeros and without {@code -0}. Below 1e-4 an exponent of at least two
 * digits follows.
 *
 * <p>{@code 1234567} is {@code 1234570}, {@code 0.5} is {@code 0.5}, {@code 0.0000123456789} is
 * {@code 1.23457e-05}.
 */
public final class SixDigits {

  private static final MathContext PRECISION = new MathContext(6, RoundingMode.HALF_EVEN);

  private SixDigits() {}

  /**
   * Returns the number as text.
   *
   * @throws ArithmeticException if {@code value} is NaN or infinite; an undefined value is an empty
   *     field
   */
  public static String format(double value) {
    if (!Double.isFinite(value)) {
      throw new ArithmeticException("not a finite number: " + value);
    }
    BigDecimal rounded = new BigDecimal(value, PRECISION).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= -4) {
      return rounded.toPlainString();
    }
    String mantissa = rounded.scaleByPowerOfTen(-exponent).toPlainString();
    return mantissa + (exponent > -10 ? "e-0" : "e-") + -exponent;
  }
}
