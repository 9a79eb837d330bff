package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The page of a study with almost nothing to show. */
@Tag("programs")
class BareReportTest {

  @RegisterExtension private static final Browser BROWSER = new Browser();

  @AfterEach
  void complainsOfNothing() {
    assertThat(BROWSER.chromium().complaints(), is(empty()));
  }

  @Test
  void saysWhatIsMissingIfTheStudyWantsOneTable(@TempDir Path work) {
    SmallStudy study = SmallStudy.in(work).adding("tables: [term_frequencies]");
    study.write("docs/a.txt", "“The last ferry is not safe.” We said so.\n");
    study.run().done();
    ReportPage page = readable(study);
    assertThat(
        page.find("#summary").getText(),
        containsString(
            "2 documents with 20 words. Quoted: 30.0 % of the words; in long quotations: 0.0 %."));
    for (String table : List.of("author_weeks", "phrase_trends", "phrase_totals", "keyness")) {
      assertThat(
          page.find("main").getText(),
          containsString("The study does not ask for the table " + table));
    }
  }

  @Test
  void saysWhatIsMissingIfNoDocumentIsAccepted(@TempDir Path work) {
    SmallStudy study = SmallStudy.in(work).allowing("1");
    study.list("no.txt,Skippers,crew,2031-05-05").run().done();
    ReportPage page = readable(study);
    assertThat(page.find("#summary").getText(), containsString("1 rejected"));
  }

  @Test
  void namesDocumentsOutsideTheStudyWhichAreNotRejected(@TempDir Path work) {
    SmallStudy study = SmallStudy.in(work).adding("coverage: {first: 2031-05-06}");
    study.run().done();
    ReportPage page = readable(study);
    assertThat(page.find("#summary").getText(), containsString("1 outside the study, 0 rejected"));
    String inventory = page.find("main").getText();
    assertThat(inventory, containsString("Outside the study (outside_study): 1"));
    assertThat(inventory, not(containsString("Rejected: ")));
  }

  @Test
  void saysWhatIsMissingIfTheStudyNamesNoPhraseAndNoSide(@TempDir Path work) {
    SmallStudy study = SmallStudy.in(work);
    study.write(
        "study.yaml",
        "name: ferry\ndocuments: {list: docs/documents.csv}\noutput: results/ferry\n");
    study.list("a.txt,Skippers,,2031-05-05", "b.txt,Harbour Board,,2031-05-13").run().done();
    assertThat(readable(study).drawn(), is(List.of("coverage")));
  }

  /** At either width. */
  private static ReportPage readable(SmallStudy study) {
    ReportPage page = new ReportPage(BROWSER.chromium(), study.output());
    for (int width : List.of(ReportPage.NARROW, ReportPage.WIDE)) {
      page.open(width, false);
      assertThat(page.emptyDrawings(), is(empty()));
      assertThat(page.drawn(), is(page.withData()));
      assertThat(
          page.isTrue(
              "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
          is(true));
    }
    return page;
  }
}
