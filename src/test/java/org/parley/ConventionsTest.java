package org.parley;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    return RunSettings.open(STUDY).study();
  }

  @Test
  void agreesWithAnIndependentCount() throws Exception {
    IndependentCount.check(LIST, tables());
  }
}
