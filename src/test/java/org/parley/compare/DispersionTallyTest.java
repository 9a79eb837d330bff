package org.parley.compare;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispersionTallyTest {

  @TempDir private Path folder;

  /** 5, 1, 9 and 3 tokens; e.txt has none and is no document here. */
  private Trial quarrel() {
    return Trial.in(folder)
        .text("a.txt", "Skippers", "crew", "2031-05-05", "The last ferry is safe.")
        .text("b.txt", "Harbour Board", "board", "2031-05-06", "Ferry.")
        .text(
            "c.txt",
            "Skippers",
            "crew",
            "2031-05-12",
            "The last ferry sails and the ferry is late.")
        .text("d.txt", "Forum", "", "2031-05-14", "The last ferry")
        .text("e.txt", "Harbour Board", "board", "2031-05-05", "\u2026");
  }

  /**
   * {@code the} occurs in a, c and d, 1, 2 and 1 times of 18 tokens. DP: only d has more than its
   * share, 1/4 − 3/18 = 1/12; over 1 − 1/18 it is 18/204. Juilland's D: the rates 1/5, 0, 2/9 and
   * 1/3 have a mean of 0.188889 and a deviation of 0.120185, which give 1 − 0.636272/√3.
   *
   * <p>{@code is} occurs once in a and once in c: 1/2 − 5/18 = 2/9 in a, c has no more than its
   * share. Rates 1/5, 0, 1/9 and 0: mean 0.0777778, deviation 0.0838945.
   */
  @Test
  void termsOfAllDocumentsAreSpreadMoreOrLessEvenly() throws IOException {
    assertThat(
        quarrel()
            .minimumCount(2)
            .hiding("ferry", "last")
            .dispersion(
                "term", "count", "documents", "authors", "weeks", "dp", "dp_norm", "juilland_d"),
        contains(
            "is | 2 | 2 | 1 | 2 | 0.222222 | 0.235294 | 0.3773",
            "the | 4 | 3 | 2 | 2 | 0.0833333 | 0.0882353 | 0.632647"));
  }

  @ParameterizedTest
  @CsvSource({"3, ferry last the", "4, ferry the", "5, ferry", "6, ''"})
  void rarerTermsHaveNoRow(int least, String terms) throws IOException {
    assertThat(String.join(" ", quarrel().minimumCount(least).dispersion("term")), is(terms));
  }
}
