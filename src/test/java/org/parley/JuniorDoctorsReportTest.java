package org.parley;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.Cli;
import org.parley.study.Study;

/**
 * The page of the study that comes with the program: one document, and almost nothing to compare.
 */
class JuniorDoctorsReportTest implements ReadableReport {

  private static final Path STUDY = Path.of("pipelines", "junior-doctors.yaml");

  @TempDir private static Path folder;
  private static Chromium chromium;

  @BeforeAll
  static void runTheStudy() {
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
