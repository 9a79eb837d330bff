package org.parley.stats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThan;
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
    return Fragility.ofLogRatio(comparison.grouping(), comparison.occurrences());
  }

  private static boolean isFragile(Comparison comparison) {
    return Fragility.isFragile(comparison.grouping(), comparison.occurrences());
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

  private static final Comparison WORKED =
      new Comparison(
          new int[] {10, 0, 5, 0},
          new int[] {50, 50, 100, 100},
          new boolean[] {true, true, false, false});

  /** log2 of the four tables; the first and the last hold no occurrence in one of the groups. */
  @Example
  void aFindingFromOneDocumentIsGoneWithoutIt() {
    assertThat(fragility(WORKED).low(), closeTo(-2.857980995127572, 1e-12));
    assertThat(fragility(WORKED).high(), closeTo(4.392317422778761, 1e-12));
    assertThat(isFragile(WORKED), is(true));
  }

  /** Without the 10 the ratio is 0, without the other 8 or 4; without the only 5 it is infinite. */
  @Example
  void theRateRatioOfLeavingOutADocumentMayBeInfinite() {
    Fragility.Range found = Fragility.ofRateRatio(WORKED.grouping(), WORKED.occurrences());
    assertThat(found.low(), is(0.0));
    assertThat(found.high(), notANumber());
    Comparison more = new Comparison(new int[] {10, 0, 5, 5}, WORKED.tokens(), WORKED.target());
    assertThat(
        Fragility.ofRateRatio(more.grouping(), more.occurrences()), is(new Fragility.Range(0, 4)));
  }

  /** Eight hits in one of three short documents, none in twenty longer ones. */
  @Example
  void nothingIsLeftWithoutTheOnlyDocumentThatContainsIt() {
    int[] counts = new int[23];
    counts[1] = 8;
    Comparison comparison =
        new Comparison(
            counts,
            IntStream.range(0, 23).map(i -> i < 3 ? 300 + i : 700 + i).toArray(),
            target(23, 3));
    assertThat(fragility(comparison).low(), is(0.0));
    assertThat(isFragile(comparison), is(true));
    assertThat(isFragile(comparison.swapped()), is(true));
  }

  private static boolean[] target(int documents, int targets) {
    boolean[] target = new boolean[documents];
    Arrays.fill(target, 0, targets, true);
    return target;
  }

  /** A group's only document is not left out, but all occurrences are in it. */
  @Example
  void occurrencesInOneDocumentAreFragileEvenIfNothingIsCompared() {
    int[] tokens = {50, 60, 70};
    Comparison alone = new Comparison(new int[] {9, 0, 0}, tokens, target(3, 1));
    assertThat(fragility(alone).low(), greaterThan(0.0));
    assertThat(isFragile(alone), is(true));
    assertThat(isFragile(new Comparison(new int[] {0, 9, 0}, tokens, target(3, 3))), is(true));
    assertThat(isFragile(new Comparison(new int[] {1, 9, 0}, tokens, target(3, 3))), is(false));
    assertThat(isFragile(new Comparison(new int[] {0, 0, 0}, tokens, target(3, 1))), is(false));
  }

  @Example
  void aDifferenceThatManyDocumentsShareIsNotFragile() {
    Comparison comparison =
        new Comparison(
            new int[] {5, 5, 5, 1, 1, 1}, new int[] {50, 50, 50, 50, 50, 50}, target(6, 3));
    assertThat(isFragile(comparison), is(false));
    assertThat(isFragile(comparison.swapped()), is(false));
  }

  @Property(tries = 1000)
  void isFragileIfTheRangeContains0OrAllIsInOneDocument(@ForAll Comparison comparison) {
    Fragility.Range range = fragility(comparison);
    boolean one = comparison.occurrences().documents().length == 1;
    assertThat(isFragile(comparison), is(one || range.low() <= 0 && range.high() >= 0));
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
    double added = 1.0 / table.tokens();
    double target = (double) table.targetCount() / table.targetTokens() + added;
    double reference = (double) table.referenceCount() / table.referenceTokens() + added;
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
}
