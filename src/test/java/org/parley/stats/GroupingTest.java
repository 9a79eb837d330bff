package org.parley.stats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.Example;

/** Grouping and the occurrences within it. */
class GroupingTest {

  private static final Grouping GROUPING =
      new Grouping(new int[] {30, 10, 20, 40}, new boolean[] {true, false, true, false});

  @Example
  void aGroupingAddsUpItsGroups() {
    assertThat(GROUPING.documents(), is(4));
    assertThat(GROUPING.targetDocuments(), is(2));
    assertThat(GROUPING.referenceDocuments(), is(2));
    assertThat(GROUPING.targetTokens(), is(50L));
    assertThat(GROUPING.referenceTokens(), is(50L));
    assertThat(GROUPING.byLength(true, 0), is(2));
    assertThat(GROUPING.byLength(false, 1), is(3));
  }

  @Example
  void occurrencesAddUpToATable() {
    Occurrences occurrences = new Occurrences(new int[] {0, 1, 3}, new int[] {3, 5, 7});
    assertThat(occurrences.table(GROUPING), is(new ContingencyTable(3, 50, 12, 50)));
  }

  @Example
  void aGroupingHoldsTheArraysItWasGivenNotTheirLaterChanges() {
    int[] tokens = {5, 6};
    boolean[] target = {true, false};
    Grouping grouping = new Grouping(tokens, target);
    tokens[0] = 9;
    target[0] = false;
    assertThat(grouping.tokens(0), is(5));
    assertThat(grouping.isTarget(0), is(true));
  }

  @Example
  void whatDoesNotFitTogetherIsRefused() {
    boolean[] one = {true};
    assertThrows(IllegalArgumentException.class, () -> new Grouping(new int[] {1, 2}, one));
    assertThrows(IllegalArgumentException.class, () -> new Grouping(new int[] {0}, one));
    assertThrows(IllegalArgumentException.class, () -> occurrences(new int[] {0, 1}, 3));
    assertThrows(IllegalArgumentException.class, () -> occurrences(new int[] {0}, 0));
    assertThrows(IllegalArgumentException.class, () -> occurrences(new int[] {-1}, 1));
    assertThrows(IllegalArgumentException.class, () -> occurrences(new int[] {2, 1}, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> occurrences(new int[] {1, 1}, 1, 1));
  }

  private static Occurrences occurrences(int[] documents, int... counts) {
    return new Occurrences(documents, counts);
  }
}
