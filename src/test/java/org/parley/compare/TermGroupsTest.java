package org.parley.compare;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermGroupsTest {

  private static List<Integer> group(TermGroups groups, int from, int... terms) {
    int first = groups.size();
    groups.reserve(8);
    for (int term : terms) {
      groups.count(term, 1);
    }
    groups.assign(first, from);
    List<Integer> places = new ArrayList<>();
    for (int term : terms) {
      places.add(groups.position(term));
    }
    groups.keep(first);
    return places;
  }

  @Test
  void thingsOfATermLieSideBySideInTheirOrderAndRareOnesNowhere() {
    TermGroups groups = new TermGroups(2);
    assertThat(group(groups, 10, 7, 3, 7, 5, 3, 7), contains(10, 13, 11, -1, 14, 12));
    assertThat(groups.size(), is(2));
    assertThat(groups.term(0), is(7));
    assertThat(groups.end(0), is(13));
    assertThat(groups.term(1), is(3));
    assertThat(groups.end(1), is(15));
  }

  /** Those of a part know nothing of the counts of the whole. */
  @Test
  void theGroupsOfAPartLieAboveUntilTheyAreDropped() {
    TermGroups groups = new TermGroups(2);
    group(groups, 0, 7, 7, 3);
    assertThat(group(groups, 0, 3, 3, 7), contains(0, 1, -1));
    assertThat(groups.size(), is(2));
    assertThat(groups.term(1), is(3));
    groups.drop(1);
    assertThat(groups.size(), is(1));
    assertThat(groups.term(0), is(7));
  }

  @Test
  void thereMayBeManyTerms() {
    TermGroups groups = new TermGroups(1);
    for (int term = 0; term < 100_000; term++) {
      groups.reserve(1 + term);
      groups.count(term, 2);
    }
    assertThat(groups.assign(0, 0), is(200_000));
    groups.keep(0);
    assertThat(groups.size(), is(100_000));
  }
}
