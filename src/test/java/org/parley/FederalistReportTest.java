package org.parley;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.Cli;
import org.parley.study.Study;

/** The page of the Federalist Papers. */
class FederalistReportTest implements ReadableReport {

  private static final Path STUDY =
      Path.of("src", "test", "resources", "corpora", "federalist.yaml");
  private static final Path LIST =
      Path.of("..", "shared", "corpora", "federalist", "documents.csv");

  @TempDir private static Path folder;
  private static Chromium chromium;

  @BeforeAll
  static void runTheStudy() {
    assumeTrue(Files.exists(LIST), "the corpus is not beside the repository: " + LIST);
    chromium = Chromium.start(folder);
    FinishedRun.of(STUDY, folder.resolve("results")).done();
  }

  @AfterAll
  static void leave() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Override
  public ReportPage page() {
    return new ReportPage(chromium, folder.resolve("results"));
  }

  @Override
  public Study study() {
    return Cli.open(STUDY).study();
  }
}
