package org.parley.stats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Domain(Tables.class)
@Domain(DomainContext.Global.class)
class LogLikelihoodTest {

  /**
   * Published: quanteda.extras, test-keyness-basic.R (the first); corpora 0.6, tests/keyness.R (the
   * next three); the order of the words of quanteda.textstats' two toy documents (the last two).
   */
  @ParameterizedTest
  @CsvSource({
    "10, 100, 5, 200, 7.329811674221",
    "944, 1177, 367, 341805, 10290.404741",
    "86, 1177, 0, 341805, 982.4710734",
    "2, 1177, 1, 341805, 18.89000377",
    "6, 17, 2, 12, 1.274238",
    "1, 17, 4, 12, -3.779441"
  })
  void agreesWithPublishedValues(long f1, long n1, long f2, long n2, BigDecimal g2) {
    double found = LogLikelihood.of(new ContingencyTable(f1, n1, f2, n2));
    assertThat(BigDecimal.valueOf(found), closeTo(g2, halfAUnit(g2)));
  }

  /** Half a unit of the last digit given. */
  private static BigDecimal halfAUnit(BigDecimal value) {
    return value.ulp().multiply(new BigDecimal("0.5"));
  }

  /** base R: {@code pchisq(x, 1, lower.tail = FALSE)}. */
  @ParameterizedTest
  @CsvSource({"7.329811674221, 0.006782015952", "-7.329811674221, 0.006782015952", "0, 1"})
  void thePValueIsThatOfChiSquareWithOneDegree(double g2, BigDecimal p) {
    assertThat(BigDecimal.valueOf(LogLikelihood.pValue(g2)), closeTo(p, halfAUnit(p)));
  }

  /** base R, as above, with 17 digits. */
  @ParameterizedTest
  @CsvSource({
    "1e-6, 0.99920211557217786",
    "1, 0.31731050786291415",
    "100, 1.5239706048321054e-23",
    "1000, 1.7958327848007259e-219",
    "1400, 2.1010145162641344e-306"
  })
  void thePValueKeepsItsDigitsFarOut(double g2, double p) {
    assertThat(LogLikelihood.pValue(g2), closeTo(p, 1e-11 * p));
  }

  @Example
  void aChanceBelowTheSmallestDoubleIsNone() {
    assertThat(LogLikelihood.pValue(10290.404741), is(0.0));
    assertThat(LogLikelihood.pValue(Double.NaN), notANumber());
  }

  /** In decimal arithmetic of 60 digits; O/E in doubles leaves five of these. */
  @Example
  void smallDifferencesOfLargeGroupsKeepTheirDigits() {
    double found = LogLikelihood.of(new ContingencyTable(10_010, 90_000_000, 10_000, 90_000_000));
    assertThat(found, closeTo(0.004998057074719848, 1e-12 * found));
  }

  @Property(tries = 300)
  void swappingTheGroupsTurnsTheSignAndNothingElse(@ForAll ContingencyTable table) {
    double there = LogLikelihood.of(table);
    double back = LogLikelihood.of(table.swapped());
    assertThat(back, is(0 - there));
    assertThat(LogLikelihood.pValue(back), is(LogLikelihood.pValue(there)));
  }

  @Property(tries = 300)
  void theSignIsThatOfTheDifferenceOfTheRates(@ForAll ContingencyTable table) {
    assertThat(Math.signum(LogLikelihood.of(table)), is(Math.signum(table.excess())));
  }

  @Property(tries = 300)
  void equalRatesAreExactlyZero(
      @ForAll @IntRange(min = 1, max = 1000) int count,
      @ForAll @IntRange(min = 1, max = 1_000_000) int others,
      @ForAll @IntRange(min = 1, max = 2000) int once,
      @ForAll @IntRange(min = 1, max = 2000) int more) {
    long tokens = (long) count + others;
    ContingencyTable equal =
        new ContingencyTable(
            (long) once * count, once * tokens, (long) more * count, more * tokens);
    assertThat(LogLikelihood.of(equal), is(0.0));
    assertThat(LogLikelihood.of(equal.swapped()), is(0.0));
    assertThat(LogRatioLimits.conservative(equal, 1), is(0.0));
  }
}
