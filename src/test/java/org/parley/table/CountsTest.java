package org.parley.table;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
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

/** What is counted of an author's week and of a phrase in it, and the rates made of it. */
class CountsTest {

  private static final Week WEEK = new Week(-3);

  @Test
  void anAuthorsWeekComesBackAsItWasWritten() throws IOException {
    AuthorWeekCounts counts = new AuthorWeekCounts("Jo \u00C9", "", WEEK, 1, 2, 3, 4, 5, 6);
    assertThat(AuthorWeekCounts.decode(counts.encode()), is(counts));
  }

  @Test
  void countsAreAddedUp() {
    AuthorWeekCounts a = new AuthorWeekCounts("Jo", "s", WEEK, 1, 2, 30, 4, 5, 6);
    AuthorWeekCounts b = new AuthorWeekCounts("Jo", "s", WEEK, 10, 20, 3, 40, 50, 0);
    AuthorWeekCounts sum = new AuthorWeekCounts("Jo", "s", WEEK, 11, 22, 3, 44, 55, 6);
    assertThat(a.plus(b), is(sum));
    assertThat(b.plus(a), is(sum));
  }

  @Test
  void aPhrasesWeekComesBackAsItWasWritten() throws IOException {
    PhraseWeekCounts counts =
        new PhraseWeekCounts(
            "p", "Jo", WEEK, 1, 2, 3, 4, 5, List.of(new Posting(1, 9), new Posting(2, 1L << 40)));
    assertThat(PhraseWeekCounts.decode(counts.encode()), is(counts));
    assertThat(counts.documentsWith(), is(2L));
  }

  @Test
  void keysAreOrderedByTheWeeksBeforeAndBehindTheFirst() {
    byte[] before = new AuthorWeekCounts("Jo", "z", WEEK, 0, 0, 0, 0, 0, 0).key();
    byte[] behind = new AuthorWeekCounts("Jo", "a", new Week(2), 0, 0, 0, 0, 0, 0).key();
    assertThat(Arrays.compareUnsigned(before, behind), lessThan(0));
  }

  @Test
  void aRatePerMillionDividesLast() {
    assertThat(Rates.perMillion(7, 1000), is(7000.0));
    assertThat(Rates.perMillion(1, 3), is(1e6 / 3));
    assertThat(Rates.perMillion(0, 3), is(0.0));
    assertThat(Rates.perMillion(0, 0), notANumber());
  }

  /** base R, poisson.test: 7 of 1,000 and 0 of 1,000. */
  @Test
  void theLimitsArePerMillionTokensToo() {
    PhraseRate seven = new PhraseRate(7, 0, 1, 1, 1000, 0);
    assertThat(seven.perMillionLow(), closeTo(2814.363, 5e-4));
    assertThat(seven.perMillionHigh(), closeTo(14422.675, 5e-4));
    PhraseRate none = new PhraseRate(0, 0, 1, 0, 1000, 0);
    assertThat(none.perMillionLow(), is(0.0));
    assertThat(none.perMillionHigh(), closeTo(3688.879, 5e-4));
  }

  @Test
  void overNoTokensOrUnobservedThereIsNoRate() {
    for (PhraseRate rate : List.of(new PhraseRate(0, 0, 1, 0, 0, 0), PhraseRate.UNDEFINED)) {
      assertThat(rate.perMillion(), notANumber());
      assertThat(rate.perMillionLow(), notANumber());
      assertThat(rate.perMillionHigh(), notANumber());
    }
  }

  @Test
  void ratesOfTheSameCountUseTheSameLimits() {
    PhraseRate many = new PhraseRate(5000, 0, 1, 1, 1_000_000, 0);
    assertThat(many.perMillionLow(), closeTo(4862.359188694899, 1e-8));
    assertThat(PhraseRate.ZERO.plus(many), is(many));
  }
}
