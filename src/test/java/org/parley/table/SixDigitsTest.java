package org.parley.table;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SixDigitsTest {

  /** Below a million as C's {@code %.6g} prints it; from there on C would use an exponent. */
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "-1, -1",
    "0.5, 0.5",
    "100, 100",
    "0.1, 0.1",
    "2814.36305, 2814.36",
    "14422.6753617, 14422.7",
    "123456, 123456",
    "123456.5, 123456",
    "123457.5, 123458",
    "1234567, 1234570",
    "1000000, 1000000",
    "999999.5, 1000000",
    "999999.4999, 999999",
    "99999.95, 99999.9",
    "99999.96, 100000",
    "9.9999949, 9.99999",
    "9.999995, 10",
    "1e15, 1000000000000000",
    "1e22, 10000000000000000000000",
    "0.0001, 0.0001",
    "0.00012345678, 0.000123457",
    "0.00009999996, 0.0001",
    "0.0000999999, 9.99999e-05",
    "0.0000123456789, 1.23457e-05",
    "-0.0000123456789, -1.23457e-05",
    "0.00001, 1e-05",
    "1e-9, 1e-09",
    "1e-10, 1e-10",
    "1.5e-100, 1.5e-100",
    "1.2345675e-300, 1.23457e-300",
    "4.9e-324, 4.94066e-324"
  })
  void printsSixDigitsAndNoMore(double value, String text) {
    assertThat(SixDigits.format(value), is(text));
  }

  /** 0.5, 2.5 and 4.5 of the last digit are exact doubles here: halves go to the even neighbour. */
  @ParameterizedTest
  @CsvSource({
    "100000.5, 100000",
    "100001.5, 100002",
    "100002.5, 100002",
    "1000025, 1000020",
    "1000035, 1000040",
    "0.5000005, 0.5",
    "1.0000005, 1"
  })
  void roundsTheExactDoubleHalfToEven(double value, String text) {
    assertThat(SixDigits.format(value), is(text));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void hasNoTextForWhatIsNoNumber(double value) {
    assertThrows(ArithmeticException.class, () -> SixDigits.format(value));
  }

  @Example
  void theLargestNumberIsPlain() {
    assertThat(SixDigits.format(Double.MAX_VALUE), matchesPattern("179769" + "0{303}"));
  }

  @Property(tries = 2000)
  void isTheNearestDecimalOfSixDigits(@ForAll("numbers") double value) {
    String text = SixDigits.format(value);
    assertThat(new BigDecimal(text).compareTo(nearest(value)), is(0));
    assertThat(
        text,
        matchesPattern(
            Math.abs(new BigDecimal(text).doubleValue()) >= 1e-4 || value == 0
                ? "0|-?[1-9]\\d*(\\.\\d*[1-9])?|-?0\\.\\d*[1-9]"
                : "-?[1-9](\\.\\d*[1-9])?e-\\d{2,3}"));
  }

  @Property(tries = 2000)
  void isWhatJavasFormatterPrintsButForItsTies(@ForAll("numbers") double value) {
    double magnitude = Math.abs(value);
    if (magnitude >= 1e-4 && magnitude < 99999) {
      BigDecimal java = new BigDecimal(String.format(Locale.ROOT, "%.6g", value));
      BigDecimal distance = new BigDecimal(value).subtract(java).abs();
      BigDecimal ours =
          new BigDecimal(value).subtract(new BigDecimal(SixDigits.format(value))).abs();
      assertThat(ours.compareTo(distance) <= 0, is(true));
    }
  }

  /** Uses whole numbers only: the double as a fraction, scaled to six digits before the point. */
  private static BigDecimal nearest(double value) {
    if (value == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal exact = new BigDecimal(value).abs();
    int scale = 0;
    while (exact.movePointRight(scale).compareTo(BigDecimal.valueOf(100_000)) < 0) {
      scale++;
    }
    while (exact.movePointRight(scale).compareTo(BigDecimal.valueOf(1_000_000)) >= 0) {
      scale--;
    }
    BigDecimal scaled = exact.movePointRight(scale);
    BigInteger floor = scaled.toBigInteger();
    int half = scaled.subtract(new BigDecimal(floor)).compareTo(new BigDecimal("0.5"));
    boolean up = half > 0 || (half == 0 && floor.testBit(0));
    BigDecimal rounded =
        new BigDecimal(up ? floor.add(BigInteger.ONE) : floor).movePointLeft(scale);
    return value < 0 ? rounded.negate() : rounded;
  }

  @Provide
  Arbitrary<Double> numbers() {
    Arbitrary<Double> any =
        Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
    Arbitrary<Double> usual =
        Arbitraries.longs().between(-1L << 40, 1L << 40).map(n -> n / 1048576.0);
    Arbitrary<Double> halves = Arbitraries.longs().between(100_000, 999_999).map(n -> n + 0.5);
    Arbitrary<Double> small = Arbitraries.longs().between(1, 1L << 30).map(n -> n / 1e13);
    return Arbitraries.oneOf(any, usual, halves, small);
  }
}
