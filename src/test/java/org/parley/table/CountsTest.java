package org.parley.table;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notANumber;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.Week;
import org.parley.spill.AuthorWeekCounts;
import org.parley.spill.PhraseWeekCounts;
import org.parley.stats.Posting;

/** Tests the counts of an author's week and of a phrase in it, and their rates. */
class CountsTest {

  private static final Week WEEK = new Week(-3);

  @Test
  void anAuthorsWeekComesBackAsItWasWritten() throws IOException {
    AuthorWeekCounts counts = new AuthorWeekCounts("Jo \u00C9", "", WEEK, 1, 2, 3, 4, 5, 7, 6);
    assertThat(AuthorWeekCounts.decode(counts.encode()), is(counts));
  }

  @Test
  void countsAreAddedUp() {
    AuthorWeekCounts a = new AuthorWeekCounts("Jo", "s", WEEK, 1, 2, 30, 4, 5, 7, 6);
    AuthorWeekCounts b = new AuthorWeekCounts("Jo", "s", WEEK, 10, 20, 3, 40, 50, 70, 0);
    AuthorWeekCounts sum = new AuthorWeekCounts("Jo", "s", WEEK, 11, 22, 3, 44, 55, 77, 6);
    assertThat(a.plus(b), is(sum));
    assertThat(b.plus(a), is(sum));
    assertThat(new AuthorWeekCounts("Jo", "s", WEEK, 1, 1, 9, 9, 2, 0, 6).ownTokens(), is(7L));
  }

  @Test
  void aPhrasesWeekComesBackAsItWasWritten() throws IOException {
    PhraseWeekCounts counts =
        new PhraseWeekCounts(
            "p",
            "Jo",
            "s",
            WEEK,
            1,
            2,
            3,
            4,
            5,
            List.of(new Posting(1, 9), new Posting(2, Integer.MAX_VALUE)));
    assertThat(PhraseWeekCounts.decode(counts.encode()), is(counts));
    assertThat(counts.documentsWith(), is(2L));
  }

  @Test
  void keysAreOrderedBySideAndWeek() {
    byte[] before = new AuthorWeekCounts("Jo", "a", new Week(2), 0, 0, 0, 0, 0, 0, 0).key();
    byte[] between = new AuthorWeekCounts("Jo", "z", WEEK, 0, 0, 0, 0, 0, 0, 0).key();
    byte[] after = new AuthorWeekCounts("Jo", "z", new Week(2), 0, 0, 0, 0, 0, 0, 0).key();
    assertThat(Arrays.compareUnsigned(before, between), lessThan(0));
    assertThat(Arrays.compareUnsigned(between, after), lessThan(0));
  }

  @Test
  void aRatePerMillionDividesLast() {
    assertThat(Rates.perMillion(7, 1000), is(7000.0));
    assertThat(Rates.perMillion(1, 3), is(1e6 / 3));
    assertThat(Rates.perMillion(0, 3), is(0.0));
    assertThat(Rates.perMillion(0, 0), notANumber());
  }
}
