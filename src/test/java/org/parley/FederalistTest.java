package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.parley.PublishedTables.count;
import static org.parley.PublishedTables.key;
import static org.parley.PublishedTables.measure;
import static org.parley.StudyRun.FEDERALIST;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.TableName;

/**
 * Tests the Federalist Papers. Their disputed authors are known by such words as {@code upon}:
 * Mosteller and Wallace (1964) count about 3 in 1,000 words by Hamilton and about 0.2 by Madison.
 */
class FederalistTest {

  private static final Pattern DISPUTED = Pattern.compile("-(49|5[0-8]|6[23])\\.txt$");

  @ParameterizedTest
  @CsvSource({"Hamilton, 3.3, 0.05", "Madison, 0.16, 0.005"})
  void tellsHamiltonFromMadisonByUpon(String author, double perThousand, double error) {
    CSVRecord total =
        FEDERALIST
            .tables()
            .rows(
                TableName.PHRASE_TOTALS,
                row ->
                    key(row, "phrase", "group_kind", "group").equals("upon | author | " + author))
            .findFirst()
            .orElseThrow();
    assertThat(measure(total, "per_million").doubleValue() / 1000, is(closeTo(perThousand, error)));
  }

  /** Compares 51 papers of Hamilton with the 14 undisputed ones of Madison. */
  @ParameterizedTest
  @CsvSource({"upon, 1, 5", "whilst, -1, 20"})
  void findsTheWordsThatTellThemApart(String term, int sign, int among) {
    List<CSVRecord> ranked =
        FEDERALIST
            .tables()
            .rows(TableName.KEYNESS, row -> row.get("comparison").equals("hamilton-madison"))
            .filter(row -> sign * measure(row, "log_likelihood").signum() > 0)
            .limit(among)
            .toList();
    CSVRecord row =
        ranked.stream().filter(other -> other.get("term").equals(term)).findFirst().orElseThrow();
    // None of 999 permutations of papers has as large a t.
    assertThat(row.get("permutation_p"), is("0.002"));
  }

  @Test
  void leavesTheDisputedPapersOutOfTheComparison() {
    List<CSVRecord> papers =
        FEDERALIST
            .tables()
            .rows(
                TableName.DOCUMENTS,
                row ->
                    row.get("author").equals("Hamilton")
                        || (row.get("author").equals("Madison")
                            && !DISPUTED.matcher(row.get("path")).find()))
            .toList();
    assertThat(papers, hasSize(51 + 14));
    CSVRecord first = FEDERALIST.tables().rows(TableName.KEYNESS).get(0);
    assertThat(
        count(first, "target_tokens") + count(first, "reference_tokens"),
        is(
            papers.stream()
                .mapToLong(row -> count(row, "tokens") - count(row, "quoted_tokens"))
                .sum()));
  }

  @Test
  @Tag("programs")
  void agreesWithAnIndependentCount() throws Exception {
    IndependentCount.check(FEDERALIST.list(), FEDERALIST.tables());
  }
}
