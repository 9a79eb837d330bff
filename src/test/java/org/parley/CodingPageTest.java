package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.TableName;

/** Marks passages on the page, exports the marks, and gives them back to the study. */
@Tag("programs")
class CodingPageTest {

  @RegisterExtension private static final Browser BROWSER = new Browser();

  @TempDir private Path folder;
  private SmallStudy study;

  @BeforeEach
  void writeTheStudy() {
    study = SmallStudy.in(folder);
    study.write(
        "docs/a.txt", "The ferry is not safe. A safe job? They said \u201cit is safe\u201d.\n");
    study.write("docs/b.txt", "The ferry is safe. Safety first, safe boats, safe jobs.\n");
  }

  @AfterEach
  void complainsOfNothingAndForgetsTheMarks() {
    BROWSER.chromium().script("window.localStorage.clear()");
    assertThat(BROWSER.chromium().complaints(), is(empty()));
  }

  /** Marks a passage as wrong if a job follows, and as right otherwise. */
  private static void markAll(ReportPage page) {
    BROWSER
        .chromium()
        .script(
            """
            for (const row of document.querySelectorAll('#passages tbody tr')) {
              const wrong = /^ *jobs?/.test(row.querySelector('.right').textContent);
              row.querySelectorAll('.marks button')[wrong ? 1 : 0].click();
            }""");
    assertThat(pressed(page), is(7));
  }

  private static int pressed(ReportPage page) {
    return page.findAll("#passages .marks [aria-pressed=true]").size();
  }

  private static Path exported(ReportPage page) {
    return BROWSER
        .chromium()
        .download(
            "ferry-coding.csv",
            () ->
                page.findAll(".coding button").stream()
                    .filter(button -> button.getText().startsWith("Export"))
                    .forEach(button -> button.click()));
  }

  @Test
  void marksAreKeptExportedAndCounted() throws IOException {
    study.run().done();
    ReportPage page = new ReportPage(BROWSER.chromium(), study.output()).open();
    assertThat(page.find(".coding").getText(), containsString("Mark passages as right"));
    markAll(page);
    page.open();
    assertThat(pressed(page), is(7));
    assertThat(
        page.find(".coding").getText(),
        containsString("Marked in 1 phrase: 5 right, 2 wrong, 0 open."));
    Path csv = exported(page);
    assertThat(
        Files.readAllLines(csv).stream().skip(1).sorted().toList(),
        is(
            List.of(
                "safe,a.txt,,17,own,right,7,7,",
                "safe,a.txt,,25,own,wrong,7,7,",
                "safe,a.txt,,52,quoted,right,7,7,",
                "safe,b.txt,,13,own,right,7,7,",
                "safe,b.txt,,19,own,right,7,7,",
                "safe,b.txt,,33,own,right,7,7,",
                "safe,b.txt,,45,own,wrong,7,7,")));
    Files.copy(csv, folder.resolve("coding.csv"));
    study.adding("coding: coding.csv", "wrong_hits: exclude", "page_texts: whole");
    study.run().done();
    assertThat(
        PublishedTables.at(study.output())
            .rows(
                TableName.PHRASE_TOTALS,
                row -> row.get("phrase").equals("safe") && row.get("group").equals("all"))
            .map(row -> row.get("count") + " " + row.get("precision"))
            .toList(),
        contains("5 0.666667"));
    page.open();
    assertThat(page.find("#passages").getText(), containsString("5 passages."));
  }

  @Test
  void aSecondPressTakesTheMarkBack() throws IOException {
    study.run().done();
    ReportPage page = new ReportPage(BROWSER.chromium(), study.output()).open();
    markAll(page);
    page.find("#passages .marks [aria-pressed=true]").click();
    assertThat(pressed(page), is(6));
    assertThat(
        page.find(".coding").getText(),
        containsString("1 open. A phrase has a precision when none"));
    assertThat(
        Files.readAllLines(exported(page)).stream().filter(row -> row.contains(",,7,7,")).count(),
        is(1L));
  }
}
