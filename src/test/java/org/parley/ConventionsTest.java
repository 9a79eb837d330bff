package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.parley.PublishedTables.count;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.Cli;
import org.parley.model.TableName;
import org.parley.study.Study;

/** 189 speeches of many authors, most with a single document, in a study without a coverage. */
class ConventionsTest implements AgreeingTables {

  private static final Path STUDY =
      Path.of("src", "test", "resources", "corpora", "us-conventions-2012.yaml");
  private static final Path LIST =
      Path.of("..", "shared", "corpora", "us-conventions-2012", "documents.csv");

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

  /** What is compared is what was counted: the own words of each party, from five of a term on. */
  @Test
  void comparesTheWordsOfTheParties() {
    Map<String, List<Long>> counted = new TreeMap<>();
    for (CSVRecord row : tables().rows(TableName.TERM_FREQUENCIES)) {
      long own = count(row, "count") - count(row, "quoted_count");
      boolean target = row.get("side").equals("democrat");
      counted.merge(
          row.get("term"),
          target ? List.of(own, 0L) : List.of(0L, own),
          (one, other) -> List.of(one.get(0) + other.get(0), one.get(1) + other.get(1)));
    }
    long targetTokens = counted.values().stream().mapToLong(counts -> counts.get(0)).sum();
    long referenceTokens = counted.values().stream().mapToLong(counts -> counts.get(1)).sum();
    counted.values().removeIf(counts -> counts.get(0) + counts.get(1) < 5);
    Map<String, List<Long>> compared = new TreeMap<>();
    for (CSVRecord row : tables().rows(TableName.KEYNESS)) {
      assertThat(count(row, "target_tokens"), is(targetTokens));
      assertThat(count(row, "reference_tokens"), is(referenceTokens));
      compared.put(
          row.get("term"), List.of(count(row, "target_count"), count(row, "reference_count")));
    }
    assertThat(compared, is(counted));
  }

  @Test
  void agreesWithAnIndependentCount() throws Exception {
    IndependentCount.check(LIST, tables());
  }
}
