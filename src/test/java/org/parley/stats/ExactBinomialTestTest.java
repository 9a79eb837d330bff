package org.parley.stats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactBinomialTestTest {

  /** base R: {@code binom.test(2, 5, 1/3)}. */
  @Example
  void equallyLikelyOutcomesCountOnBothSides() {
    assertThat(ExactBinomialTest.twoSided(2, 5, 1.0 / 3), is(1.0));
  }

  /** base R: {@code binom.test(k, n, p)$p.value}. */
  @ParameterizedTest
  @CsvSource({
    "0, 3, 0.25, 1",
    "3, 3, 0.25, 0.01562500000000001",
    "7, 20, 0.5, 0.26317596435546875",
    "30, 200, 0.1, 0.024397815886869068",
    "120, 100000, 0.001, 0.050764218176617387",
    "499000, 1000000, 0.5, 0.045608299865382104",
    "600, 1000, 0.5, 2.7284641560660272e-10",
    "28, 338503, 0.00233, 8.9146093674535722e-292",
    "900, 1000, 0.1, 0"
  })
  void agreesWithBaseR(long k, long n, double p, double expected) {
    assertThat(ExactBinomialTest.twoSided(k, n, p), closeTo(expected, 1e-9 * expected));
  }

  @Example
  void withoutATrialNothingIsTested() {
    assertThat(ExactBinomialTest.twoSided(0, 0, 0.5), notANumber());
    assertThrows(IllegalArgumentException.class, () -> ExactBinomialTest.twoSided(3, 2, 0.5));
    assertThrows(IllegalArgumentException.class, () -> ExactBinomialTest.twoSided(-1, 2, 0.5));
  }

  @Property(tries = 300)
  void isTheSumOfTheSmallProbabilities(
      @ForAll @IntRange(min = 1, max = 60) int n,
      @ForAll @IntRange(max = 60) int any,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double p) {
    int k = any % (n + 1);
    BinomialDistribution outcomes = BinomialDistribution.of(n, p);
    double limit = outcomes.probability(k) * (1 + 1e-7);
    double sum =
        IntStream.rangeClosed(0, n)
            .mapToDouble(outcomes::probability)
            .filter(probability -> probability <= limit)
            .sum();
    assertThat(ExactBinomialTest.twoSided(k, n, p), closeTo(sum, 1e-10 * sum));
  }
}
