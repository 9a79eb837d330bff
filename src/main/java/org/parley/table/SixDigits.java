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

  private static final int DIGITS = 6;

  private static final MathContext PRECISION = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

  /** The powers of ten from 1e-4 to 1e9; those from 1 up are exact. */
  private static final double[] POWERS = {
    1e-4, 1e-3, 1e-2, 1e-1, 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9
  };

  private static final int EXPONENT_OF_FIRST = -4;

  /**
   * Far more than the rounding error of one product below 1e6, which is 6e-11: nearer to a tie the
   * exact value must decide.
   */
  private static final double NEAR_A_TIE = 1e-9;

  /** Below it a power of ten that brings six digits before the point may be no double. */
  private static final double SMALLEST_QUICK = 1e-290;

  /** Six digits that no rounding error can make five or, when they are rounded up, seven. */
  private static final long LEAST_DIGITS = 100_001;

  private static final long MOST_DIGITS = 999_998;

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
    if (value < 0) {
      return "-" + format(-value);
    }
    if (value >= POWERS[0]) {
      return value < POWERS[POWERS.length - 1] ? formatUsual(value) : formatExactly(value);
    }
    return value > SMALLEST_QUICK ? formatSmall(value) : formatExactly(value);
  }

  /**
   * The sizes that rates have: a product of doubles tells how they round, unless it is near a tie.
   */
  private static String formatUsual(double value) {
    int exponent = EXPONENT_OF_FIRST;
    while (value >= POWERS[exponent + 1 - EXPONENT_OF_FIRST]) {
      exponent++;
    }
    int shift = DIGITS - 1 - exponent;
    double scaled = shift >= 0 ? value * power(shift) : value / power(-shift);
    long digits = (long) scaled;
    double rest = scaled - digits;
    if (Math.abs(rest - 0.5) < NEAR_A_TIE) {
      return formatExactly(value);
    }
    return plain(rest > 0.5 ? digits + 1 : digits, shift);
  }

  /** Probabilities are often small; a power of ten that is off by its last bit tells enough. */
  private static String formatSmall(double value) {
    int exponent = (int) Math.floor(StrictMath.log10(value));
    double scaled = value * StrictMath.pow(10, DIGITS - 1 - exponent);
    long digits = (long) scaled;
    double rest = scaled - digits;
    boolean sure = digits >= LEAST_DIGITS && digits < MOST_DIGITS;
    if (!sure || Math.abs(rest - 0.5) < NEAR_A_TIE) {
      return formatExactly(value);
    }
    long rounded = rest > 0.5 ? digits + 1 : digits;
    String text = plain(rounded, DIGITS - 1);
    return text + (exponent > -10 ? "e-0" : "e-") + -exponent;
  }

  private static double power(int exponent) {
    return POWERS[exponent - EXPONENT_OF_FIRST];
  }

  /** {@code digits} / 10^{@code shift} without an exponent; the digits are not 0. */
  private static String plain(long digits, int shift) {
    long rest = digits;
    int places = shift;
    while (places > 0 && rest % 10 == 0) {
      rest /= 10;
      places--;
    }
    StringBuilder text = new StringBuilder(16).append(rest);
    for (; places < 0; places++) {
      text.append('0');
    }
    if (places > 0) {
      while (text.length() <= places) {
        text.insert(0, '0');
      }
      text.insert(text.length() - places, '.');
    }
    return text.toString();
  }

  /** Any value, by its exact decimal expansion. */
  static String formatExactly(double value) {
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
