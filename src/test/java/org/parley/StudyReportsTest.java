package org.parley;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.study.Study;

/** The reports of three studies, one of which has one document and hardly anything to compare. */
@Tag("programs")
@ParameterizedClass
@EnumSource(
    value = StudyRun.class,
    names = {"JUNIOR_DOCTORS", "SAMPLE_DISPUTE", "FEDERALIST"})
class StudyReportsTest implements ReadableReport {

  @TempDir private static Path folder;
  private static Chromium chromium;

  @Parameter private StudyRun run;

  @BeforeAll
  static void startABrowser() {
    chromium = Chromium.start(folder);
  }

  @AfterAll
  static void leave() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Override
  public ReportPage page() {
    return new ReportPage(chromium, run.results());
  }

  @Override
  public Study study() {
    return run.study();
  }
}
