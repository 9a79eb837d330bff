package org.parley.stats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.Example;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContingencyTableTest {

  @ParameterizedTest
  @CsvSource({"0, 0, 5, 10", "5, 10, 0, 0", "0, 10, 0, 20", "10, 10, 20, 20", "0, 0, 0, 0"})
  void withoutTokensOrADifferenceNoMeasureIsDefined(long f1, long n1, long f2, long n2) {
    ContingencyTable table = new ContingencyTable(f1, n1, f2, n2);
    assertThat(table.isDefined(), is(false));
    assertThat(LogLikelihood.of(table), notANumber());
    assertThat(LogLikelihood.pValue(LogLikelihood.of(table)), notANumber());
    assertThat(LogRatio.of(table), notANumber());
    assertThat(LogRatioLimits.low(table, 0.05), notANumber());
    assertThat(LogRatioLimits.high(table, 0.05), notANumber());
    assertThat(LogRatioLimits.conservative(table, 1), notANumber());
    assertThat(LogOdds.z(table, 500), notANumber());
    assertThat(RateRatio.of(table), notANumber());
    assertThat(RateRatio.low(table), notANumber());
    assertThat(RateRatio.high(table), notANumber());
    assertThat(RateRatio.pValue(table), notANumber());
  }

  @ParameterizedTest
  @CsvSource({"11, 10, 5, 10", "5, 10, 11, 10", "-1, 10, 5, 10", "5, 10, -1, 10"})
  void aCountIsNoLessThanNoneAndNoMoreThanItsTokens(long f1, long n1, long f2, long n2) {
    assertThrows(IllegalArgumentException.class, () -> new ContingencyTable(f1, n1, f2, n2));
  }

  @Example
  void theExcessIsExactBeyondALong() {
    long tokens = 1L << 40;
    assertThat(new ContingencyTable(1L << 30, tokens, 1L << 31, 2 * tokens).excess(), is(0.0));
    assertThat(
        new ContingencyTable(1L << 30, tokens, 1L << 31, 2 * tokens - 1).excess(), is(-0x1p30));
  }
}
