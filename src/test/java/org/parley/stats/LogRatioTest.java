package org.parley.stats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notANumber;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Log Ratio, its limits, and the conservative one. */
@Domain(Tables.class)
@Domain(DomainContext.Global.class)
class LogRatioTest {

  private static final ContingencyTable EXAMPLE = new ContingencyTable(10, 100, 5, 200);

  /** Computed from the formula in Python. The last two groups are of equal size. */
  @ParameterizedTest
  @CsvSource({
    "10, 100, 5, 200, 1.8667334691365358",
    "0, 2434, 28, 168956, -4.8779096740072827",
    "944, 1177, 367, 341805, 9.5410151619277226",
    "86, 1177, 0, 341805, 14.613197055430206",
    "3, 50, 0, 50, 2.8073549220576042"
  })
  void agreesWithAnIndependentComputation(long f1, long n1, long f2, long n2, double ratio) {
    assertThat(LogRatio.of(new ContingencyTable(f1, n1, f2, n2)), closeTo(ratio, 1e-13));
  }

  /** One in 3 billion more: the logarithms of the two rates differ in few bits. */
  @Example
  void hasTheSignOfTheDifferenceHoweverSmallItIs() {
    long many = 3_000_000_000L;
    ContingencyTable table = new ContingencyTable(10_000_001, many, 10_000_000, many);
    assertThat(LogRatio.of(table), closeTo(1.442694896619475e-7, 1e-20));
    assertThat(LogRatio.of(new ContingencyTable(1, 3, many, 3 * many)), is(0.0));
  }

  @Property(tries = 1000)
  void hasTheSignOfTheDifferenceOfRates(@ForAll ContingencyTable table) {
    if (table.isDefined()) {
      assertThat(Math.signum(LogRatio.of(table)), is(Math.signum(table.excess())));
    }
  }

  /** Published: corpora 0.6, tests/keyness.R, which corrects for its 20,109 rows. */
  @ParameterizedTest
  @CsvSource({
    "944, 1177, 367, 341805, 9.132238517",
    "86, 1177, 0, 341805, 10.72732092",
    "2, 1177, 1, 341805, 0"
  })
  void theConservativeOneAgreesWithPublishedValues(
      long f1, long n1, long f2, long n2, double ratio) {
    ContingencyTable table = new ContingencyTable(f1, n1, f2, n2);
    assertThat(LogRatioLimits.conservative(table, 20_109), closeTo(ratio, 5e-9));
  }

  /** Computed by another program from the formula. */
  @Example
  void theLimitsAgreeWithAnIndependentComputation() {
    assertThat(LogRatioLimits.low(EXAMPLE, 0.05), closeTo(0.316978798561, 5e-13));
    assertThat(LogRatioLimits.high(EXAMPLE, 0.05), closeTo(3.898652589835, 5e-13));
  }

  /** base R: {@code qbeta}, each limit from whichever tail keeps its digits. */
  @ParameterizedTest
  @CsvSource({
    "3, 500, 40000, 90000000, 2.48644885374708e-06, -3.5005748632523264, 6.5693500152852771",
    "250000, 90000000, 200, 80000, 0.05, -0.047971562257839918, 0.359303744985124407",
    "7, 40, 1, 30, 1e-09, -5.1996891346756051, 33.4823153543016545"
  })
  void theLimitsAgreeWithBaseR(
      long f1, long n1, long f2, long n2, double alpha, double low, double high) {
    ContingencyTable table = new ContingencyTable(f1, n1, f2, n2);
    assertThat(LogRatioLimits.low(table, alpha), closeTo(low, 1e-10 * Math.abs(low)));
    assertThat(LogRatioLimits.high(table, alpha), closeTo(high, 1e-10 * Math.abs(high)));
  }

  @Example
  void anInfiniteLimitIsNotDefined() {
    assertThat(LogRatioLimits.low(new ContingencyTable(0, 100, 5, 200), 0.05), notANumber());
    assertThat(LogRatioLimits.high(new ContingencyTable(5, 100, 0, 200), 0.05), notANumber());
    assertThat(LogRatioLimits.conservative(new ContingencyTable(0, 100, 1, 200), 9), is(0.0));
    assertThat(LogRatioLimits.conservative(new ContingencyTable(1, 100, 0, 200), 9), is(0.0));
    assertThrows(IllegalArgumentException.class, () -> LogRatioLimits.conservative(EXAMPLE, 0));
  }

  @Property(tries = 300)
  void swappingTheGroupsTurnsTheSignsAndMirrorsTheLimits(
      @ForAll ContingencyTable table, @ForAll @LongRange(min = 1, max = 1_000_000) long rows) {
    ContingencyTable swapped = table.swapped();
    assertThat(LogRatio.of(swapped), is(0 - LogRatio.of(table)));
    assertThat(LogRatioLimits.low(swapped, 0.05), is(0 - LogRatioLimits.high(table, 0.05)));
    assertThat(LogRatioLimits.high(swapped, 0.05), is(0 - LogRatioLimits.low(table, 0.05)));
    assertThat(
        LogRatioLimits.conservative(swapped, rows),
        is(0 - LogRatioLimits.conservative(table, rows)));
  }

  @Property(tries = 300)
  void theConservativeOneIsTheLimitNearerToZero(
      @ForAll ContingencyTable table, @ForAll @LongRange(min = 1, max = 1_000_000) long rows) {
    double low = LogRatioLimits.low(table, 0.05 / rows);
    double high = LogRatioLimits.high(table, 0.05 / rows);
    double nearer = low > 0 ? low : high < 0 ? high : 0;
    assertThat(LogRatioLimits.conservative(table, rows), is(nearer));
  }

  @Property(tries = 300)
  void theLimitsLieOnEitherSideOfTheObservedRatio(@ForAll ContingencyTable table) {
    double ratio = StrictMath.log(RateRatio.of(table)) / StrictMath.log(2);
    double low = LogRatioLimits.low(table, 0.05);
    double high = LogRatioLimits.high(table, 0.05);
    if (table.targetCount() > 0 && table.referenceCount() > 0) {
      assertThat(low, lessThanOrEqualTo(ratio));
      assertThat(high, greaterThanOrEqualTo(ratio));
    }
  }
}
