package org.parley;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.study.Study;

/**
 * The reports of four studies. One has one document and hardly anything to compare, one has eight
 * sides.
 */
@Tag("programs")
@ParameterizedClass
@EnumSource(
    value = StudyRun.class,
    names = {"JUNIOR_DOCTORS", "SAMPLE_DISPUTE", "FEDERALIST", "EIGHT_SIDES"})
class StudyReportsTest implements ReadableReport {

  @RegisterExtension private static final Browser BROWSER = new Browser();

  @Parameter private StudyRun run;

  @Override
  public ReportPage page() {
    return new ReportPage(BROWSER.chromium(), run.results());
  }

  @Override
  public Study study() {
    return run.study();
  }
}
