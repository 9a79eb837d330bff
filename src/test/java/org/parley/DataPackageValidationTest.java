package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.TableName;

/**
 * Validates the data packages of whole runs, row by row, with the reference implementation of the
 * standard, which {@code .ci/run} installs.
 */
@Tag("programs")
class DataPackageValidationTest {

  private static final Path MODULES = Path.of("target", "node", "node_modules");
  private static final Path SCRIPT = Path.of("src", "test", "js", "validate_package.js");
  private static final int ALL = TableName.values().length;

  @TempDir private static Path sampleFolder;
  private static Path sample;

  @TempDir private Path folder;

  @BeforeAll
  static void runTheSampleStudy() {
    assumeTrue(
        Files.isDirectory(MODULES.resolve("datapackage")),
        "the npm package datapackage is not in " + MODULES);
    sample = sampleFolder.resolve("results");
    FinishedRun.of(Path.of("pipelines", "sample-dispute.yaml"), sample).done();
  }

  @Test
  void isValidAndSoIsEveryRow() throws IOException, InterruptedException {
    assertThat(complaints(sample), contains(ALL + " tables, " + rows(sample)));
  }

  /** One document, compared with nothing. */
  @Test
  void isValidIfTablesAreEmpty() throws IOException, InterruptedException {
    Path results = folder.resolve("results");
    FinishedRun.of(Path.of("pipelines", "junior-doctors.yaml"), results).done();
    assertThat(complaints(results), contains(ALL + " tables, " + rows(results)));
  }

  /** Documents are not in the package, and so nothing in it leads to them. */
  @Test
  void isValidIfTheStudyWantsSomeTablesOnly() throws IOException, InterruptedException {
    SmallStudy study = SmallStudy.in(folder).adding("tables: [phrase_counts, concordance]");
    study.run().done();
    assertThat(complaints(study.output()), contains("2 tables, " + rows(study.output())));
  }

  /** Proves that the validator rejects mistakes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tables/phrase_trends.csv | 2031-03-03 | 3 March |"
            + " phrase_trends: The value \"3 March\" in column \"week_start\" is not type \"date\""
            + " and format \"default\"",
        "tables/author_weeks.csv | observed,1 | observed,-1 |"
            + " author_weeks: The value \"-1\" does not conform to the \"minimum\" constraint for"
            + " column \"documents\"",
        "tables/rejected.csv | ,corrupt, | ,torn, |"
            + " rejected: The value \"torn\" does not conform to the \"enum\" constraint for column"
            + " \"reason\"",
        "tables/author_weeks.csv | 2031-W11 | 2031-W10 |"
            + " author_weeks: Row 3 has an unique constraint violation in column \"author, side, week\"",
        "tables/concordance.csv | ,documents/2031-03-03-a-rota | ,documents/no-rota |"
            + " concordance: Foreign key \"path,part\" violation in row 2",
        "tables/ngrams.csv | the | teh | ngrams: sha256:",
        "datapackage.json | \"name\" : \"week_start\" | \"name\" : \"monday\" |"
            + " author_weeks: The column header name 'monday' is missing",
        "datapackage.json | text/csv | csv |" + " Resource \"documents\" validation error(s)",
      })
  void theValidatorFindsAMistake(String file, String right, String wrong, String complaint)
      throws IOException, InterruptedException {
    complainsOf(complaint, file, right, wrong);
  }

  @Test
  void theValidatorFindsAWrongSize() throws IOException, InterruptedException {
    long bytes = Files.size(sample.resolve("tables").resolve("documents.csv"));
    complainsOf(
        "documents: " + bytes + " bytes, not 9" + bytes,
        "datapackage.json",
        "\"bytes\" : " + bytes,
        "\"bytes\" : 9" + bytes);
  }

  private static void complainsOf(String complaint, String file, String right, String wrong)
      throws IOException, InterruptedException {
    Path broken = sample.resolve(file);
    String text = Files.readString(broken);
    assertThat(text, containsString(right));
    Files.writeString(broken, text.replace(right, wrong));
    try {
      assertThat(complaints(sample), hasItem(startsWith(complaint)));
    } finally {
      Files.writeString(broken, text);
    }
  }

  private static String rows(Path results) throws IOException {
    long rows = 0;
    for (var table :
        new JsonMapper().readTree(results.resolve("run.json").toFile()).get("tables")) {
      rows += table.get("rows").asLong();
    }
    return rows + " rows";
  }

  private static List<String> complaints(Path results) throws IOException, InterruptedException {
    ProcessBuilder node =
        new ProcessBuilder(
            "node", SCRIPT.toString(), results.resolve("datapackage.json").toString());
    node.environment().put("NODE_PATH", MODULES.toAbsolutePath().toString());
    Process process = node.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(), is(0));
    return out.lines().toList();
  }
}
