package org.parley.stats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notANumber;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Comparisons.class)
@Domain(DomainContext.Global.class)
class PermutationTestTest {

  private static double p(Comparison comparison, long seed) {
    return p(comparison, documents(comparison.counts().length), seed);
  }

  private static int[] documents(int count) {
    return IntStream.range(0, count).toArray();
  }

  private static double p(Comparison comparison, int[] units, long seed) {
    PermutationTest test = new PermutationTest(comparison.grouping());
    test.add(comparison.occurrences());
    return test.pValues(units, seed)[0];
  }

  /** A comparison of documents of ten tokens, of which the first so many are the target. */
  private static Comparison equallyLong(int targets, int... counts) {
    int[] tokens = new int[counts.length];
    Arrays.fill(tokens, 10);
    boolean[] target = new boolean[counts.length];
    Arrays.fill(target, 0, targets, true);
    return new Comparison(counts, tokens, target);
  }

  @Example
  void wherePossibleEveryRelabellingIsLookedAtOnce() {
    assertThat(p(equallyLong(1, 3, 0, 0, 0), 1), is(0.25));
    assertThat(p(equallyLong(1, 0, 3, 0, 0), 1), is(1.0));
    // Of the 20 sets of three only the observed one and its complement are as far apart.
    assertThat(p(equallyLong(3, 4, 5, 6, 1, 2, 3), 1), is(0.1));
  }

  @Example
  void equalRatesAreNoFinding() {
    assertThat(p(equallyLong(2, 1, 1, 1, 1), 1), is(1.0));
  }

  @Example
  void withManyDocumentsTheObservedRelabellingIsAddedToTheSample() {
    int[] counts = new int[40];
    Arrays.fill(counts, 0, 20, 5);
    assertThat(p(equallyLong(20, counts), 7), is(0.001));
  }

  @Example
  void theTestIsOfDocumentsNotOfTokens() {
    int[] counts = new int[200];
    counts[0] = 10;
    Comparison oneDocument = equallyLong(100, counts);
    assertThat(
        LogLikelihood.pValue(LogLikelihood.of(oneDocument.frequencies())),
        lessThanOrEqualTo(0.001));
    assertThat(p(oneDocument, 7), is(1.0));
  }

  @Example
  void documentsOfOneBlockMoveTogether() {
    Comparison comparison = equallyLong(2, 5, 5, 0, 0, 0, 0);
    assertThat(p(comparison, 1), is(1.0 / 15));
    // One author against four, then against two.
    assertThat(p(comparison, new int[] {7, 7, 1, 2, 3, 4}, 1), is(0.2));
    assertThat(p(comparison, new int[] {7, 7, 1, 1, 3, 3}, 1), is(1.0 / 3));
  }

  @Example
  void aBlockLiesInOneGroup() {
    Comparison comparison = equallyLong(2, 5, 5, 0, 0);
    int[] across = {1, 2, 2, 3};
    assertThrows(IllegalArgumentException.class, () -> p(comparison, across, 1));
    assertThrows(IllegalArgumentException.class, () -> p(comparison, documents(3), 1));
  }

  @Example
  void whatIsNotDefinedStaysSo() {
    assertThat(p(equallyLong(2, 0, 0, 0), 1), notANumber());
    assertThat(p(equallyLong(3, 1, 0, 0), 1), notANumber());
    assertThat(p(equallyLong(0, 1, 0, 0), 1), notANumber());
    assertThat(p(new Comparison(new int[0], new int[0], new boolean[0]), 1), notANumber());
  }

  @Property(tries = 100)
  void swappingTheGroupsLeavesTheValue(@ForAll Comparison comparison, @ForAll long seed) {
    assertThat(p(comparison.swapped(), seed), is(p(comparison, seed)));
  }

  @Property(tries = 50)
  void aRowDoesNotDependOnTheOthers(@ForAll Comparison comparison, @ForAll Random random) {
    int[] counts = comparison.counts().clone();
    counts[random.nextInt(counts.length)] = 1;
    Comparison other = new Comparison(counts, comparison.tokens(), comparison.target());
    PermutationTest test = new PermutationTest(comparison.grouping());
    test.add(comparison.occurrences());
    test.add(other.occurrences());
    double[] together = test.pValues(documents(counts.length), 42);
    assertThat(together, is(new double[] {p(comparison, 42), p(other, 42)}));
  }

  /** The relabellings as they are described, one at a time and without a shortcut. */
  @Property(tries = 30)
  void theSampleIsTheOneDescribed(@ForAll long seed) {
    Random data = new Random(seed);
    int n = 90;
    int[] counts = data.ints(n, 0, 6).toArray();
    int[] tokens = data.ints(n, 10, 400).toArray();
    boolean[] target = new boolean[n];
    for (int i = 0; i < n; i++) {
      target[i] = i % 3 == 0;
    }
    Comparison comparison = new Comparison(counts, tokens, target);
    double bound = Math.abs(LogLikelihood.of(comparison.frequencies())) * (1 - 1e-12);
    SplittableRandom random = new SplittableRandom(seed);
    int asFar = 0;
    for (int b = 0; b < 999; b++) {
      boolean[] labels = target.clone();
      for (int i = n - 1; i >= 1; i--) {
        int j = random.nextInt(i + 1);
        boolean label = labels[i];
        labels[i] = labels[j];
        labels[j] = label;
      }
      ContingencyTable table = new Comparison(counts, tokens, labels).frequencies();
      asFar += Math.abs(LogLikelihood.of(table)) >= bound ? 1 : 0;
    }
    assertThat(p(comparison, seed), is((1 + asFar) / 1000.0));
  }

  @Example
  void theSampleAgreesWithAllRelabellingsWithinItsError() {
    // 12,870 sets: too many to look at each, few enough to count them here.
    int[] counts = {5, 4, 6, 3, 5, 2, 4, 5, 3, 2, 4, 1, 3, 2, 3, 4};
    Comparison comparison = equallyLong(8, counts);
    double bound = Math.abs(LogLikelihood.of(comparison.frequencies())) * (1 - 1e-12);
    long asFar =
        IntStream.range(0, 1 << 16)
            .filter(set -> Integer.bitCount(set) == 8)
            .filter(set -> Math.abs(LogLikelihood.of(divided(comparison, set))) >= bound)
            .count();
    double exact = asFar / 12_870.0;
    double error = Math.sqrt(exact * (1 - exact) / 999);
    assertThat(p(comparison, 1), closeTo(exact, 4 * error));
  }

  private static ContingencyTable divided(Comparison comparison, int set) {
    boolean[] target = new boolean[comparison.target().length];
    for (int i = 0; i < target.length; i++) {
      target[i] = (set >> i & 1) == 1;
    }
    return new Comparison(comparison.counts(), comparison.tokens(), target).frequencies();
  }

  @Property(tries = 50)
  void isAProbabilityAboveNone(@ForAll Comparison comparison) {
    if (comparison.frequencies().isDefined()) {
      assertThat(p(comparison, 3), allOf(greaterThan(0.0), lessThanOrEqualTo(1.0)));
    }
  }
}
