package org.parley.stats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Simulates studies without a difference: the documents of the two groups are of unlike length, and
 * words come in clumps. A test at 5 % may find a difference in about 5 % of the studies.
 *
 * <p>Each case has the documents of the target with their least and largest length, those of the
 * reference, the rate of the word per thousand, and the shape of the gamma distribution of the
 * documents' rates, which is small for large clumps.
 */
class PermutationErrorRateTest {

  private static final int STUDIES = 1000;
  private static final double LEVEL = 0.05;

  /**
   * What a simulation found.
   *
   * @param containing share of the documents that contain the word
   * @param permutation share of the studies with a small p-value of the permutation test
   * @param both share of the studies in which that of G² is small too
   */
  private record Found(double containing, double permutation, double both) {}

  private static Found simulate(ArgumentsAccessor setting) {
    Random random = new Random(20_310_505);
    UniformRandomProvider bits = random::nextLong;
    double shape = setting.getDouble(7);
    ContinuousDistribution.Sampler rates =
        GammaDistribution.of(shape, setting.getDouble(6) / 1000 / shape).createSampler(bits);
    int targets = setting.getInteger(0);
    int documents = targets + setting.getInteger(3);
    int containing = 0;
    int small = 0;
    int both = 0;
    for (int study = 0; study < STUDIES; study++) {
      boolean[] target = new boolean[documents];
      int[] counts = new int[documents];
      int[] tokens = new int[documents];
      for (int i = 0; i < documents; i++) {
        target[i] = i < targets;
        int shortest = setting.getInteger(target[i] ? 1 : 4);
        int longest = setting.getInteger(target[i] ? 2 : 5);
        tokens[i] = shortest + random.nextInt(longest - shortest + 1);
        double mean = Math.max(rates.sample() * tokens[i], 1e-12);
        counts[i] = Math.min(tokens[i], PoissonDistribution.of(mean).createSampler(bits).sample());
        containing += counts[i] > 0 ? 1 : 0;
      }
      Comparison comparison = new Comparison(counts, tokens, target);
      Units units = new Units(IntStream.range(0, documents).toArray(), new int[documents]);
      double p =
          new PermutationTest(comparison.grouping(), units, study).pValue(comparison.occurrences());
      if (p < LEVEL) {
        small++;
        both += LogLikelihood.pValue(LogLikelihood.of(comparison.frequencies())) < LEVEL ? 1 : 0;
      }
    }
    double all = STUDIES;
    return new Found(containing / all / documents, small / all, both / all);
  }

  /** The smaller group has the shorter documents, or the longer ones, or both are alike. */
  @ParameterizedTest
  @CsvSource({
    "20, 60, 200, 60, 300, 1500, 4, 0.3",
    "20, 60, 200, 60, 300, 1500, 20, 2",
    "10, 60, 200, 100, 300, 1500, 10, 1",
    "60, 60, 200, 20, 300, 1500, 4, 0.5",
    "30, 200, 800, 30, 200, 800, 1, 0.3",
    "20, 200, 800, 60, 300, 1500, 0.5, 0.3",
    "71, 20, 60, 250, 300, 1500, 10, 0.3"
  })
  void findsNoMoreThanItMayAndNotMuchLess(ArgumentsAccessor setting) {
    Found found = simulate(setting);
    assertThat(found.containing(), greaterThanOrEqualTo(0.2));
    assertThat(found.permutation(), lessThanOrEqualTo(0.08));
    assertThat(found.permutation(), greaterThanOrEqualTo(0.03));
  }

  @ParameterizedTest
  @CsvSource({
    "20, 60, 200, 60, 300, 1500, 0.1, 0.3",
    "10, 60, 200, 100, 300, 1500, 0.1, 0.1",
    "20, 200, 800, 60, 300, 1500, 0.2, 0.1",
    "20, 150, 600, 60, 300, 1200, 0.3, 0.5",
    "60, 60, 200, 20, 300, 1500, 0.1, 0.1"
  })
  void findsNoMoreThanItMayOfRareWords(ArgumentsAccessor setting) {
    Found found = simulate(setting);
    assertThat(found.containing(), lessThanOrEqualTo(0.2));
    assertThat(found.permutation(), lessThanOrEqualTo(0.08));
  }

  /**
   * In a few short documents half an occurrence or two are expected. A word that is missing there
   * has no variance, so that t is large. G² sees that it may well be missing.
   */
  @ParameterizedTest
  @CsvSource({
    "71, 20, 60, 250, 300, 1500, 0.2, 0.3",
    "20, 60, 200, 60, 300, 1500, 0.5, 1",
    "20, 60, 200, 60, 300, 1500, 0.2, 1"
  })
  void findsNoMoreThanItMayOfWordsThatShortDocumentsRarelyContainTogetherWithThePValue(
      ArgumentsAccessor setting) {
    Found found = simulate(setting);
    assertThat(found.permutation(), greaterThanOrEqualTo(0.08));
    assertThat(found.both(), lessThanOrEqualTo(0.08));
  }
}
