package org.parley.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Prints a number with six significant digits: the exact double rounded half to even, trailing
 * zeros removed, no {@code -0}; plain from 1e-4 up, else with an exponent of at least two digits.
 *
 * <p>{@code 1234567} is {@code 1234570}, {@code 0.5} is {@code 0.5}, {@code 0.0000123456789} is
 * {@code 1.23457e-05}.
 */
public final class SixDigits {

  private static final MathContext PRECISION = new MathContext(6, RoundingMode.HALF_EVEN);

  private SixDigits() {}

  /**
   * The number as text.
   *
   * @throws ArithmeticException if {@code value} is NaN or infinite: an undefined value is an empty
   *     field and never comes here
   */
  public static String format(double value) {
    if (!Double.isFinite(value)) {
      throw new ArithmeticException("not a finite number: " + value);
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(value).round(PRECISION).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    return exponent >= -4 ? rounded.toPlainString() : scientific(rounded, exponent);
  }

  private static String scientific(BigDecimal rounded, int exponent) {
    BigDecimal mantissa = rounded.movePointRight(-exponent).stripTrailingZeros();
    int size = -exponent;
    return mantissa.toPlainString() + (size < 10 ? "e-0" : "e-") + size;
  }
}
