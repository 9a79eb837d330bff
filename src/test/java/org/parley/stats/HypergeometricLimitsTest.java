package org.parley.stats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HypergeometricLimitsTest {

  /** A population that is small enough to list all its samples. */
  private static final int LARGEST = 10;

  /** Base R: the range of K for which both tails of {@code phyper(…, K, N - K, n)} exceed 0.025. */
  @ParameterizedTest
  @CsvSource({
    "8, 10, 50, 24, 48",
    "45, 50, 204, 163, 195",
    "44, 50, 812, 618, 773",
    "0, 50, 812, 0, 55",
    "50, 50, 812, 757, 812",
    "3, 3, 3, 3, 3",
    "20, 40, 1000, 341, 659"
  })
  void areThoseOfR(long right, long coded, long items, long low, long high) {
    assertThat(
        HypergeometricLimits.of(right, coded, items), is(new HypergeometricLimits(low, high)));
  }

  /** One right of one coded of 40: 1 of 40 has a chance of exactly 2.5 %, which is too little. */
  @Test
  void aChanceOfExactlyOneInFortyIsRejected() {
    assertThat(HypergeometricLimits.of(1, 1, 40), is(new HypergeometricLimits(2, 40)));
    assertThat(HypergeometricLimits.of(1, 1, 39), is(new HypergeometricLimits(1, 39)));
  }

  @Test
  void agreeWithAListOfAllSamplesOfSmallPopulations() {
    for (int items = 1; items <= LARGEST; items++) {
      for (int coded = 0; coded <= items; coded++) {
        long[][] outcomes = outcomes(items, coded);
        for (int right = 0; right <= coded; right++) {
          List<Integer> possible = new ArrayList<>();
          for (int all = 0; all <= items; all++) {
            long samples = sum(outcomes[all], 0, coded);
            if (40 * sum(outcomes[all], right, coded) > samples
                && 40 * sum(outcomes[all], 0, right) > samples) {
              possible.add(all);
            }
          }
          assertThat(
              right + " of " + coded + " of " + items,
              HypergeometricLimits.of(right, coded, items),
              is(new HypergeometricLimits(possible.get(0), possible.get(possible.size() - 1))));
        }
      }
    }
  }

  @Test
  void includeTheTruthInAtLeast95PercentOfAllSamples() {
    for (int coded = 0; coded <= LARGEST; coded++) {
      long[][] outcomes = outcomes(LARGEST, coded);
      for (int all = 0; all <= LARGEST; all++) {
        long includes = 0;
        for (int right = 0; right <= coded; right++) {
          HypergeometricLimits limits = HypergeometricLimits.of(right, coded, LARGEST);
          if (limits.lower() <= all && all <= limits.upper()) {
            includes += outcomes[all][right];
          }
        }
        assertThat(100 * includes, greaterThanOrEqualTo(95 * sum(outcomes[all], 0, coded)));
      }
    }
  }

  /** Lists all samples; returns their number by right items of the population and of the sample. */
  private static long[][] outcomes(int items, int coded) {
    long[][] outcomes = new long[items + 1][coded + 1];
    for (int sample = 0; sample < 1 << items; sample++) {
      if (Integer.bitCount(sample) == coded) {
        for (int all = 0; all <= items; all++) {
          outcomes[all][Integer.bitCount(sample & ((1 << all) - 1))]++;
        }
      }
    }
    return outcomes;
  }

  private static long sum(long[] numbers, int from, int to) {
    long sum = 0;
    for (int i = from; i <= to; i++) {
      sum += numbers[i];
    }
    return sum;
  }

  @Test
  void moreRightThanCodedIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> HypergeometricLimits.of(3, 2, 9));
    assertThrows(IllegalArgumentException.class, () -> HypergeometricLimits.of(2, 10, 9));
    assertThrows(IllegalArgumentException.class, () -> HypergeometricLimits.of(-1, 2, 9));
  }
}
