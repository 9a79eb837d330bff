package org.parley.stats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notANumber;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  private static double p(Comparison comparison, int[] unitOf, long seed) {
    return p(comparison, new Units(unitOf, new int[unitOf.length]), seed);
  }

  private static double p(Comparison comparison, Units units, long seed) {
    return new PermutationTest(comparison.grouping(), units, seed).pValue(comparison.occurrences());
  }

  /** A comparison of documents of ten tokens, of which the first so many are the target. */
  private static Comparison equallyLong(int targets, int... counts) {
    int[] tokens = new int[counts.length];
    Arrays.fill(tokens, 10);
    return new Comparison(counts, tokens, target(counts.length, targets));
  }

  private static boolean[] target(int documents, int targets) {
    boolean[] target = new boolean[documents];
    Arrays.fill(target, 0, targets, true);
    return target;
  }

  /** An example and its mirror image. */
  private static void check(Comparison comparison, double p) {
    assertThat(p(comparison, 1), is(p));
    assertThat(p(comparison.swapped(), 1), is(p));
  }

  @Example
  void wherePossibleEveryRelabellingIsTriedOnce() {
    // Of the 20 sets of three only the observed one has as large a t.
    check(equallyLong(3, 4, 5, 6, 1, 2, 3), 0.1);
    // Of the 15 sets of two, five contain the only document with a hit.
    check(equallyLong(2, 3, 0, 0, 0, 0, 0), 2 / 3.0);
    check(equallyLong(2, 0, 0, 3, 0, 0, 0), 1);
  }

  @Example
  void equalRatesAreNoFindingHoweverLongTheDocumentsAre() {
    check(equallyLong(2, 1, 1, 1, 1), 1);
    check(new Comparison(new int[] {1, 3, 7, 9}, new int[] {7, 21, 49, 63}, target(4, 2)), 1);
  }

  /** t is infinite as observed and, of the 10 sets of two, in no other. */
  @Example
  void groupsWithoutAVarianceAreAsFarApartAsCanBe() {
    check(equallyLong(2, 5, 5, 0, 0, 0), 0.2);
    check(
        new Comparison(new int[] {1, 3, 2, 4, 6}, new int[] {7, 21, 50, 100, 150}, target(5, 2)),
        0.2);
  }

  @Example
  void withManyDocumentsTheObservedLabelsAreAddedToTheSample() {
    int[] counts = new int[40];
    Arrays.fill(counts, 0, 20, 5);
    check(equallyLong(20, counts), 0.002);
  }

  /** By whole documents the chance is 71/321; |G²| of the short documents would say 0.001. */
  @Example
  void aHitInOneOfManyShortDocumentsIsNoFinding() {
    int[] counts = new int[321];
    counts[30] = 1;
    int[] tokens = new int[321];
    Arrays.fill(tokens, 0, 71, 35);
    Arrays.fill(tokens, 71, 321, 700);
    assertThat(
        p(new Comparison(counts, tokens, target(321, 71)), 1), closeTo(2 * 71 / 321.0, 0.05));
  }

  /** The chance that three of 23 documents include the one: 3/23. */
  @Example
  void manyHitsInOneDocumentAreOneDocument() {
    int[] counts = new int[23];
    counts[1] = 8;
    int[] tokens = IntStream.range(0, 23).map(i -> i < 3 ? 300 + i : 700 + i).toArray();
    assertThat(p(new Comparison(counts, tokens, target(23, 3)), 1), closeTo(6 / 23.0, 0.05));
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

  /** Blocks have the rates 6/20 and 3/10 against 2/20 and 0/10. */
  @Example
  void documentsOfOneBlockMoveTogether() {
    Comparison comparison = equallyLong(3, 4, 2, 3, 1, 1, 0);
    assertThat(p(comparison, 1), is(2 / 20.0));
    assertThat(p(comparison, new int[] {7, 7, 8, 1, 1, 2}, 1), is(2 / 6.0));
  }

  @Example
  void aBlockLiesInOneGroup() {
    Comparison comparison = equallyLong(2, 5, 5, 0, 0);
    int[] across = {1, 2, 2, 3};
    assertThrows(IllegalArgumentException.class, () -> p(comparison, across, 1));
    assertThrows(IllegalArgumentException.class, () -> p(comparison, documents(3), 1));
    assertThrows(IllegalArgumentException.class, () -> new Units(documents(4), documents(3)));
  }

  /** Of the 6 sets of two only 4 take a document from each stratum. */
  @Example
  void labelsMoveWithinStrata() {
    Comparison comparison =
        new Comparison(
            new int[] {5, 1, 6, 2},
            new int[] {10, 10, 10, 10},
            new boolean[] {true, false, true, false});
    assertThat(p(comparison, 1), is(2 / 6.0));
    assertThat(p(comparison, new Units(documents(4), new int[] {3, 3, 9, 9}), 1), is(2 / 4.0));
    // A stratum that is all in one group cannot move.
    assertThat(p(comparison, new Units(documents(4), new int[] {1, 2, 3, 3}), 1), is(1.0));
  }

  @Example
  void whatIsNotDefinedStaysSo() {
    assertThat(p(equallyLong(2, 0, 0, 0, 0), 1), notANumber());
    assertThat(p(equallyLong(2, 10, 10, 10, 10), 1), notANumber());
    assertThat(p(equallyLong(4, 1, 0, 0, 0), 1), notANumber());
    assertThat(p(new Comparison(new int[0], new int[0], new boolean[0]), 1), notANumber());
  }

  @Example
  void aGroupOfOneUnitHasNoVariance() {
    assertThat(p(equallyLong(1, 1, 0, 0, 0), 1), notANumber());
    assertThat(p(equallyLong(3, 1, 0, 0, 0), 1), notANumber());
    assertThat(p(equallyLong(2, 1, 0, 0, 0), new int[] {1, 1, 2, 3}, 1), notANumber());
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
    int[] units = documents(counts.length);
    PermutationTest test =
        new PermutationTest(comparison.grouping(), new Units(units, new int[units.length]), 42);
    test.pValue(comparison.occurrences());
    assertThat(test.pValue(other.occurrences()), is(p(other, 42)));
    assertThat(test.pValue(comparison.occurrences()), is(p(comparison, 42)));
  }

  /** t/√(1 + t²) of Welch's t, by its definition. */
  private static double welch(double[] rates, boolean[] labels) {
    double[] means = new double[2];
    double[] sizes = new double[2];
    for (int i = 0; i < rates.length; i++) {
      means[labels[i] ? 0 : 1] += rates[i];
      sizes[labels[i] ? 0 : 1]++;
    }
    means[0] /= sizes[0];
    means[1] /= sizes[1];
    double variance = 0;
    for (int i = 0; i < rates.length; i++) {
      int group = labels[i] ? 0 : 1;
      double distance = rates[i] - means[group];
      variance += distance * distance / (sizes[group] - 1) / sizes[group];
    }
    double difference = means[0] - means[1];
    double length = Math.sqrt(difference * difference + variance);
    return length < 1e-12 ? 0 : difference / length;
  }

  private static double[] rates(Comparison comparison) {
    return IntStream.range(0, comparison.counts().length)
        .mapToDouble(i -> (double) comparison.counts()[i] / comparison.tokens()[i])
        .toArray();
  }

  /** Twice the smaller tail of the observed labels among these. */
  private static double p(Comparison comparison, List<boolean[]> relabellings) {
    double[] rates = rates(comparison);
    double observed = welch(rates, comparison.target());
    double[] values = relabellings.stream().mapToDouble(labels -> welch(rates, labels)).toArray();
    long high = Arrays.stream(values).filter(value -> value >= observed - 1e-9).count();
    long low = Arrays.stream(values).filter(value -> value <= observed + 1e-9).count();
    return Math.min(1, 2.0 * Math.min(low, high) / values.length);
  }

  private static List<boolean[]> all(int units, int targets) {
    List<boolean[]> all = new ArrayList<>();
    for (int set = 0; set < 1 << units; set++) {
      if (Integer.bitCount(set) == targets) {
        boolean[] labels = new boolean[units];
        for (int i = 0; i < units; i++) {
          labels[i] = (set >> i & 1) == 1;
        }
        all.add(labels);
      }
    }
    return all;
  }

  @Property(tries = 200)
  void allRelabellingsGiveTheExactValue(@ForAll Comparison comparison) {
    int documents = Math.min(11, comparison.counts().length);
    Comparison few = comparison.inOrder(IntStream.range(0, documents).boxed().toList());
    int targets = few.grouping().targetDocuments();
    if (few.frequencies().isDefined() && targets > 1 && documents - targets > 1) {
      assertThat(p(few, 1), is(p(few, all(documents, targets))));
    } else {
      assertThat(p(few, 1), notANumber());
    }
  }

  /** The relabellings as they are described, one at a time and without a shortcut. */
  @Property(tries = 30)
  void theSampleIsTheOneDescribed(@ForAll long seed) {
    Random data = new Random(seed);
    int n = 90;
    int[] counts = data.ints(n, 0, 6).toArray();
    int[] tokens = data.ints(n, 10, 400).toArray();
    boolean[] target = new boolean[n];
    int[] strata = new int[n];
    for (int i = 0; i < n; i++) {
      target[i] = i % 3 == 0;
      strata[i] = data.nextInt(4);
    }
    Comparison comparison = new Comparison(counts, tokens, target);
    assertThat(p(comparison, seed), is(p(comparison, sample(target, new int[n], seed))));
    assertThat(
        p(comparison, new Units(documents(n), strata), seed),
        is(p(comparison, sample(target, strata, seed))));
  }

  /** The observed labels and 999 random ones. */
  private static List<boolean[]> sample(boolean[] observed, int[] strata, long seed) {
    List<int[]> members =
        Arrays.stream(strata)
            .distinct()
            .mapToObj(
                stratum ->
                    IntStream.range(0, strata.length).filter(i -> strata[i] == stratum).toArray())
            .toList();
    SplittableRandom random = new SplittableRandom(seed);
    List<boolean[]> sample = new ArrayList<>(List.of(observed));
    for (int b = 0; b < 999; b++) {
      boolean[] labels = observed.clone();
      for (int[] units : members) {
        for (int i = units.length - 1; i >= 1; i--) {
          int j = random.nextInt(i + 1);
          boolean label = labels[units[i]];
          labels[units[i]] = labels[units[j]];
          labels[units[j]] = label;
        }
      }
      sample.add(labels);
    }
    return sample;
  }

  @Example
  void theSampleAgreesWithAllRelabellingsWithinItsError() {
    // 12,870 sets: too many to try each, few enough to count them here.
    int[] counts = {5, 4, 6, 3, 5, 2, 4, 5, 3, 2, 4, 1, 3, 2, 3, 4};
    Comparison comparison = equallyLong(8, counts);
    double exact = p(comparison, all(16, 8));
    double error = 2 * Math.sqrt(exact / 2 * (1 - exact / 2) / 999);
    assertThat(p(comparison, 1), closeTo(exact, 4 * error));
  }

  @Property(tries = 50)
  void isAProbabilityAboveNone(@ForAll Comparison comparison) {
    double p = p(comparison, 3);
    if (!Double.isNaN(p)) {
      assertThat(p, allOf(greaterThan(0.0), lessThanOrEqualTo(1.0)));
    }
  }
}
