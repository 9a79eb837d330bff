package org.parley.stats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Simulates studies without a difference: the documents of the two groups are of unlike length, and
 * words come in clumps. A test at 5 % may find a difference in about 5 % of the studies.
 */
class PermutationErrorRateTest {

  private static final int STUDIES = 1000;
  private static final double LEVEL = 0.05;

  /** The documents of a simulated group. */
  private record Group(int documents, int shortest, int longest) {

    int length(Random random) {
      return shortest + random.nextInt(longest - shortest + 1);
    }
  }

  /**
   * Returns the share of studies in which the test finds a difference.
   *
   * @param perThousand mean rate of the word in both groups
   * @param shape of the gamma distribution of the documents' rates; small for large clumps
   */
  private static Found simulate(Group target, Group reference, double perThousand, double shape) {
    Random random = new Random(20_310_505);
    UniformRandomProvider bits = random::nextLong;
    var rates = GammaDistribution.of(shape, perThousand / 1000 / shape).createSampler(bits);
    int documents = target.documents() + reference.documents();
    boolean[] labels = new boolean[documents];
    int found = 0;
    long containing = 0;
    for (int study = 0; study < STUDIES; study++) {
      int[] counts = new int[documents];
      int[] tokens = new int[documents];
      for (int i = 0; i < documents; i++) {
        labels[i] = i < target.documents();
        tokens[i] = (labels[i] ? target : reference).length(random);
        double mean = Math.max(rates.sample() * tokens[i], 1e-12);
        counts[i] = Math.min(tokens[i], PoissonDistribution.of(mean).createSampler(bits).sample());
        containing += counts[i] > 0 ? 1 : 0;
      }
      Comparison comparison = new Comparison(counts, tokens, labels);
      Units units = new Units(IntStream.range(0, documents).toArray(), new int[documents]);
      double p =
          new PermutationTest(comparison.grouping(), units, study).pValue(comparison.occurrences());
      found += p < LEVEL ? 1 : 0;
    }
    return new Found(found / (double) STUDIES, containing / (double) documents / STUDIES);
  }

  /**
   * What a simulation found.
   *
   * @param share of the studies
   * @param containing share of the documents that contain the word
   */
  private record Found(double share, double containing) {}

  /** The smaller group has the shorter documents, or the longer ones, or both are alike. */
  @ParameterizedTest
  @CsvSource({
    "20, 60, 200, 60, 300, 1500, 4, 1",
    "20, 60, 200, 60, 300, 1500, 4, 0.3",
    "20, 60, 200, 60, 300, 1500, 20, 2",
    "10, 60, 200, 100, 300, 1500, 10, 1",
    "60, 60, 200, 20, 300, 1500, 4, 0.5",
    "30, 200, 800, 30, 200, 800, 1, 0.3",
    "71, 20, 60, 250, 300, 1500, 10, 0.5"
  })
  void findsNoMoreThanItMayAndNotMuchLess(
      int targets,
      int shortestTarget,
      int longestTarget,
      int references,
      int shortest,
      int longest,
      double perThousand,
      double shape) {
    Found found =
        simulate(
            new Group(targets, shortestTarget, longestTarget),
            new Group(references, shortest, longest),
            perThousand,
            shape);
    assertThat(found.containing(), greaterThanOrEqualTo(0.2));
    assertThat(found.share(), lessThanOrEqualTo(0.08));
    assertThat(found.share(), greaterThanOrEqualTo(0.03));
  }

  @ParameterizedTest
  @CsvSource({
    "20, 60, 200, 60, 300, 1500, 0.2, 0.5",
    "10, 60, 200, 100, 300, 1500, 0.1, 0.1",
    "71, 20, 60, 250, 300, 1500, 0.2, 0.3",
    "60, 60, 200, 20, 300, 1500, 0.5, 0.1"
  })
  void findsNoMoreThanItMayOfRareWords(
      int targets,
      int shortestTarget,
      int longestTarget,
      int references,
      int shortest,
      int longest,
      double perThousand,
      double shape) {
    Found found =
        simulate(
            new Group(targets, shortestTarget, longestTarget),
            new Group(references, shortest, longest),
            perThousand,
            shape);
    assertThat(found.containing(), lessThanOrEqualTo(0.2));
    assertThat(found.share(), lessThanOrEqualTo(0.08));
  }
}
