package org.parley.compare;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class NgramCountsTest {

  private static String shown(NgramCounts counts, int ngram, int group) {
    return counts.count(ngram, group)
        + " in "
        + counts.documents(ngram, group)
        + " by "
        + counts.authors(ngram, group);
  }

  /** Author 0 has documents 0 and 2 in group 0, author 1 document 1 in group 1. */
  @Test
  void aDocumentAndAnAuthorCountOnceForEachNgram() {
    NgramCounts counts = new NgramCounts(2, 2);
    counts.add(0, 0, 0, 0);
    counts.add(0, 0, 0, 0);
    counts.add(1, 0, 0, 0);
    counts.add(0, 0, 2, 0);
    counts.add(0, 1, 1, 1);
    assertThat(shown(counts, 0, 0), is("3 in 2 by 1"));
    assertThat(shown(counts, 0, 1), is("1 in 1 by 1"));
    assertThat(shown(counts, 1, 0), is("1 in 1 by 1"));
    assertThat(shown(counts, 1, 1), is("0 in 0 by 0"));
  }

  @Test
  void allGroupsAddUp() {
    NgramCounts counts = new NgramCounts(3, 1);
    counts.add(0, 0, 0, 0);
    counts.add(0, 1, 1, 1);
    counts.add(0, 1, 2, 1);
    counts.add(0, 2, 3, 2);
    assertThat(counts.count(0), is(4L));
    assertThat(counts.documents(0), is(4L));
    assertThat(counts.authors(0), is(3L));
  }
}
