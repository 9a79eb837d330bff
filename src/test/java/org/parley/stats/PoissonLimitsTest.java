package org.parley.stats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notANumber;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoissonLimitsTest {

  /**
   * Solved by bisection of the Poisson sums in decimal arithmetic of 60 digits. base R's {@code
   * poisson.test} prints the same for 0 and 7: 3.688879; 2.814363, 14.422675.
   */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 3.6888794541139363029",
    "1, 0.025317807984289875404, 5.5716433909388985972",
    "2, 0.24220927854396490290, 7.2246876677239608150",
    "3, 0.61867212289560128657, 8.7672730697423260397",
    "7, 2.8143630515198660794, 14.422675361702379412",
    "10, 4.7953886961324336357, 18.390356042017778720",
    "50, 37.110963737461863025, 65.918766664336817053",
    "100, 81.363991250923140433, 121.62679379242638995",
    "1000, 938.97301840769521562, 1063.9521360163019803",
    "5000, 4862.3591886948991127, 5140.5489485350048891"
  })
  void agreeWithSixtyDigitsToThirteen(long count, double low, double high) {
    assertThat(PoissonLimits.low(count), closeTo(low, 1e-13 * low));
    assertThat(PoissonLimits.high(count), closeTo(high, 1e-13 * high));
  }

  @Example
  void theLowerLimitOfNoneIsNone() {
    assertThat(PoissonLimits.low(0), is(0.0));
  }

  @Property(tries = 200)
  void eachLimitLeavesAFortiethOfItsOwnDistribution(
      @ForAll @LongRange(min = 1, max = 1_000_000) long count) {
    double low = PoissonLimits.low(count);
    double high = PoissonLimits.high(count);
    assertThat(low, lessThan((double) count));
    assertThat(high, greaterThan((double) count));
    assertThat(
        PoissonDistribution.of(low).survivalProbability((int) count - 1), closeTo(0.025, 1e-9));
    assertThat(
        PoissonDistribution.of(high).cumulativeProbability((int) count), closeTo(0.025, 1e-9));
  }

  /** base R, poisson.test: 7 of 1,000 and 0 of 1,000. */
  @Example
  void theLimitsOfARateArePerMillionTokens() {
    PoissonLimits seven = PoissonLimits.perMillion(7, 1000);
    assertThat(seven.lower(), closeTo(2814.363, 5e-4));
    assertThat(seven.upper(), closeTo(14422.675, 5e-4));
    PoissonLimits none = PoissonLimits.perMillion(0, 1000);
    assertThat(none.lower(), is(0.0));
    assertThat(none.upper(), closeTo(3688.879, 5e-4));
    assertThat(PoissonLimits.perMillion(5000, 1_000_000).lower(), closeTo(4862.359188694899, 1e-8));
  }

  @Example
  void overNoTokensOrUnobservedThereAreNoLimits() {
    for (long tokens : new long[] {0, -1}) {
      PoissonLimits limits = PoissonLimits.perMillion(tokens, tokens);
      assertThat(limits.lower(), notANumber());
      assertThat(limits.upper(), notANumber());
    }
  }
}
