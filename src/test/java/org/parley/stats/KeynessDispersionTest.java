package org.parley.stats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notANumber;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** DP over both groups of a comparison, and fragility. */
@Domain(Comparisons.class)
@Domain(DomainContext.Global.class)
class KeynessDispersionTest {

  private static double dp(Comparison comparison) {
    return DeviationOfProportions.dp(comparison.grouping(), comparison.occurrences());
  }

  private static Fragility.Range fragility(Comparison comparison) {
    return Fragility.of(comparison.grouping(), comparison.occurrences());
  }

  /** Published: scattertext, test_Dispersion.py (0.02, 0.82); computed independently (0.18). */
  @Example
  void dpAgreesWithPublishedValuesHoweverTheDocumentsAreGrouped() {
    int[] tokens = {9, 10, 10, 10, 11};
    boolean[] target = {true, false, true, false, true};
    assertThat(dp(new Comparison(new int[] {2, 2, 2, 2, 2}, tokens, target)), is(0.02));
    assertThat(dp(new Comparison(new int[] {1, 0, 0, 0, 0}, tokens, target)), is(0.82));
    assertThat(dp(new Comparison(new int[] {1, 2, 3, 4, 5}, tokens, target)), is(0.18));
  }

  @Example
  void dpIsExactBeyondALong() {
    int longest = Integer.MAX_VALUE;
    int[] tokens = {longest, longest, longest, longest};
    int[] counts = {longest - 1, longest - 1, 1, 0};
    double found = dp(new Comparison(counts, tokens, new boolean[] {true, false, true, false}));
    assertThat(found, closeTo(0.5, 1e-9));
  }

  @Property(tries = 300)
  void dpIsThatOfTheirPostings(@ForAll Comparison comparison) {
    ContingencyTable table = comparison.frequencies();
    Postings postings = new Postings();
    for (int i = 0; i < comparison.counts().length; i++) {
      if (comparison.counts()[i] > 0) {
        postings.add(new Posting(comparison.counts()[i], comparison.tokens()[i]));
      }
    }
    double found = dp(comparison);
    if (table.isDefined()) {
      int documents = comparison.counts().length;
      assertThat(found, is(DeviationOfProportions.dp(postings, table.tokens(), documents)));
      assertThat(found, allOf(greaterThanOrEqualTo(0.0), lessThan(1.0)));
    } else {
      assertThat(found, notANumber());
    }
  }

  /** log2 of the four tables; the first and the last hold no occurrence in one of the groups. */
  @Example
  void aFindingFromOneDocumentIsGoneWithoutIt() {
    Comparison comparison =
        new Comparison(
            new int[] {10, 0, 5, 0},
            new int[] {50, 50, 100, 100},
            new boolean[] {true, true, false, false});
    assertThat(fragility(comparison).low(), closeTo(-1.4701846749341714, 1e-12));
    assertThat(fragility(comparison).high(), closeTo(4.392317422778761, 1e-12));
  }

  @Example
  void aDocumentWhoseLossWouldEmptyItsGroupStays() {
    Comparison comparison =
        new Comparison(
            new int[] {10, 5, 1}, new int[] {50, 100, 100}, new boolean[] {true, false, false});
    assertThat(
        fragility(comparison),
        is(
            new Fragility.Range(
                LogRatio.of(new ContingencyTable(10, 50, 5, 100)),
                LogRatio.of(new ContingencyTable(10, 50, 1, 100)))));
  }

  @Example
  void whereNoDocumentCanBeLeftOutThereIsNoRange() {
    Comparison comparison =
        new Comparison(new int[] {10, 5}, new int[] {50, 100}, new boolean[] {true, false});
    assertThat(fragility(comparison).low(), notANumber());
    assertThat(fragility(comparison).high(), notANumber());
  }

  @Property(tries = 1000)
  void fragilityIsThatOfLeavingOutEveryDocumentInTurn(@ForAll Comparison comparison) {
    Grouping grouping = comparison.grouping();
    double low = Double.NaN;
    double high = Double.NaN;
    for (int i = 0; i < grouping.documents() && comparison.frequencies().isDefined(); i++) {
      ContingencyTable table = comparison.without(i).frequencies();
      if (table.targetTokens() > 0 && table.referenceTokens() > 0) {
        double ratio = ratio(table);
        low = low <= ratio ? low : ratio;
        high = high >= ratio ? high : ratio;
      }
    }
    Fragility.Range found = fragility(comparison);
    if (Double.isNaN(low)) {
      assertThat(found.low(), notANumber());
      assertThat(found.high(), notANumber());
    } else {
      assertThat(found.low(), closeTo(low, 1e-12));
      assertThat(found.high(), closeTo(high, 1e-12));
    }
  }

  /** The formula, without asking whether any or all of the tokens are occurrences. */
  private static double ratio(ContingencyTable table) {
    double target = (table.targetCount() + 0.5) / (table.targetTokens() + 0.5);
    double reference = (table.referenceCount() + 0.5) / (table.referenceTokens() + 0.5);
    return (Math.log(target) - Math.log(reference)) / Math.log(2);
  }

  @Property(tries = 300)
  void swappingTheGroupsMirrorsFragilityAndLeavesDp(@ForAll Comparison comparison) {
    Fragility.Range there = fragility(comparison);
    Fragility.Range back = fragility(comparison.swapped());
    assertThat(back, is(new Fragility.Range(0 - there.high(), 0 - there.low())));
    assertThat(dp(comparison.swapped()), is(dp(comparison)));
  }

  @Property(tries = 300)
  void theOrderOfTheDocumentsChangesNoBit(@ForAll Comparison comparison, @ForAll Random random) {
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, comparison.counts().length).boxed().toList());
    Collections.shuffle(order, random);
    Comparison shuffled = comparison.inOrder(order);
    assertThat(dp(shuffled), is(dp(comparison)));
    assertThat(fragility(shuffled), is(fragility(comparison)));
  }

  @Property(tries = 300)
  void theSumOverASetOfDocumentsIsThatOfTheirCounts(
      @ForAll Comparison comparison, @ForAll long word) {
    int[] counts = comparison.counts();
    long sum =
        IntStream.range(0, counts.length)
            .filter(i -> (word >> i & 1) == 1)
            .map(i -> counts[i])
            .sum();
    assertThat(new CountPlanes(comparison.occurrences()).within(new long[] {word}), is(sum));
    assertThat(Arrays.stream(counts).asLongStream().sum(), is(comparison.frequencies().count()));
  }
}
