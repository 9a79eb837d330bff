package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.parley.PublishedTables.count;
import static org.parley.PublishedTables.key;
import static org.parley.PublishedTables.measure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.cli.Cli;
import org.parley.model.TableName;
import org.parley.study.Study;

/**
 * The Federalist Papers, whose disputed authors are known by such words as {@code upon}: Mosteller
 * and Wallace (1964) count about 3 in 1,000 words by Hamilton and about 0.2 by Madison.
 */
class FederalistTest implements AgreeingTables {

  private static final Path STUDY =
      Path.of("src", "test", "resources", "corpora", "federalist.yaml");
  private static final Path LIST =
      Path.of("..", "shared", "corpora", "federalist", "documents.csv");

  private static final Pattern DISPUTED = Pattern.compile("-(49|5[0-8]|6[23])\\.txt$");

  @TempDir private static Path folder;

  @BeforeAll
  static void runTheStudy() {
    assumeTrue(Files.exists(LIST), "the corpus is not beside the repository: " + LIST);
    FinishedRun.of(STUDY, folder.resolve("results")).done();
  }

  @Override
  public PublishedTables tables() {
    return PublishedTables.at(folder.resolve("results"));
  }

  @Override
  public Study study() {
    return Cli.open(STUDY).study();
  }

  @ParameterizedTest
  @CsvSource({"Hamilton, 3.3, 0.05", "Madison, 0.16, 0.005"})
  void tellsHamiltonFromMadisonByUpon(String author, double perThousand, double error) {
    CSVRecord total =
        tables()
            .rows(
                TableName.PHRASE_TOTALS,
                row ->
                    key(row, "phrase", "group_kind", "group").equals("upon | author | " + author))
            .findFirst()
            .orElseThrow();
    assertThat(measure(total, "per_million").doubleValue() / 1000, is(closeTo(perThousand, error)));
  }

  /** Without the disputed papers: 51 of Hamilton against 14 of Madison, lots drawn over papers. */
  @ParameterizedTest
  @CsvSource({"upon, 1, 5", "whilst, -1, 20"})
  void findsTheWordsThatTellThemApart(String term, int sign, int among) {
    List<CSVRecord> ranked =
        tables()
            .rows(TableName.KEYNESS, row -> row.get("comparison").equals("hamilton-madison"))
            .filter(row -> sign * measure(row, "log_likelihood").signum() > 0)
            .limit(among)
            .toList();
    CSVRecord row =
        ranked.stream().filter(other -> other.get("term").equals(term)).findFirst().orElseThrow();
    // None of 999 divisions by lot sets the two as far apart.
    assertThat(row.get("permutation_p"), is("0.001"));
  }

  @Test
  void holdsTheDisputedPapersOutOfTheComparison() {
    List<CSVRecord> papers =
        tables()
            .rows(
                TableName.DOCUMENTS,
                row ->
                    row.get("author").equals("Hamilton")
                        || (row.get("author").equals("Madison")
                            && !DISPUTED.matcher(row.get("path")).find()))
            .toList();
    assertThat(papers, hasSize(51 + 14));
    CSVRecord first = tables().rows(TableName.KEYNESS).get(0);
    assertThat(
        count(first, "target_tokens") + count(first, "reference_tokens"),
        is(
            papers.stream()
                .mapToLong(row -> count(row, "tokens") - count(row, "quoted_tokens"))
                .sum()));
  }

  @Test
  void agreesWithAnIndependentCount() throws Exception {
    IndependentCount.check(LIST, tables());
  }
}
