package org.parley.spreadsheet;

import java.math.BigDecimal;

/**
 * A number that is written with exactly the digits of the table. A {@code double} could get other
 * digits from another version of Java.
 */
final class ExactNumber extends Number {

  private final String digits;

  ExactNumber(String digits) {
    this.digits = digits;
  }

  @Override
  public int intValue() {
    return new BigDecimal(digits).intValue();
  }

  @Override
  public long longValue() {
    return new BigDecimal(digits).longValue();
  }

  @Override
  public float floatValue() {
    return Float.parseFloat(digits);
  }

  @Override
  public double doubleValue() {
    return Double.parseDouble(digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
