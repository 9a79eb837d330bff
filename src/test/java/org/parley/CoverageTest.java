package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.TableName;

/** Tests of studies whose coverage is narrower than their documents, or much wider. */
class CoverageTest {

  @TempDir private Path folder;
  private SmallStudy study;

  @BeforeEach
  void writeTheStudy() {
    study = SmallStudy.in(folder);
  }

  /** Of five documents, three are outside; the only other fault would be one of two, or of five. */
  private void listWithThreeOutside() {
    for (String name : List.of("c", "d", "e")) {
      study.write("docs/" + name + ".txt", "Ferry " + name + " is late.\n");
    }
    study.list(
        "a.txt,Skippers,crew,2031-05-05",
        "b.txt,Harbour Board,board,2031-05-13",
        "c.txt,Skippers,crew,2031-04-30",
        "d.txt,Skippers,crew,2031-06-01",
        "e.txt,Skippers,crew,2032-05-05");
    study.adding("coverage: {first: 2031-05-01, last: 2031-05-31}");
  }

  @Test
  void documentsOutsideTheStudyAreNotRejected() throws IOException {
    study.allowing("0");
    listWithThreeOutside();
    FinishedRun run = study.run().done();
    assertThat(
        run.out(),
        containsString(
            "ferry: 5 documents: 2 accepted, 0 duplicates, 3 outside_study, 0 rejected"));
    assertThat(
        PublishedTables.at(study.output())
            .rows(TableName.REJECTED, row -> row.get("reason").equals("outside_study"))
            .map(row -> row.get("path"))
            .toList(),
        is(List.of("c.txt", "d.txt", "e.txt")));
    String record = Files.readString(study.output().resolve("run.json"));
    assertThat(
        record.replaceAll("\\s", ""),
        containsString("\"outside_study\":3,\"rejected\":0,\"reasons\":{}"));
  }

  @Test
  void rejectedDocumentsAreComparedWithThoseWithinTheCoverage() throws IOException {
    study.allowing("0.4");
    listWithThreeOutside();
    Files.delete(folder.resolve("docs/b.txt"));
    FinishedRun run = study.run();
    assertThat(run.exit(), is(3));
    assertThat(
        run.err(),
        containsString(
            "1 of 2 documents rejected, more than the study allows (allowed_rejections: 0.4)"));
  }

  @Test
  void checkSaysWhichListedDocumentsAreOutside() {
    listWithThreeOutside();
    FinishedRun check = FinishedRun.of("check", study.yaml().toString()).done();
    assertThat(check.out(), containsString("3 outside_study: dated outside the coverage\n"));
  }

  @Test
  void anAuthorsOwnCoverageIsAChoiceToo() {
    study.adding(
        "authors: [{name: Skippers, coverage: {first: 2031-05-06}}]", "tables: [documents]");
    assertThat(
        study.run().done().out(),
        containsString("1 accepted, 0 duplicates, 1 outside_study, 0 rejected"));
    assertThat(
        FinishedRun.of("check", study.yaml().toString()).done().out(),
        containsString("1 outside_study: dated"));
  }

  @Test
  void aRunNamesADocumentWhoseDateAloneStretchesTheCoverage() throws IOException {
    study.write("docs/c.txt", "Ferry c is late.\n");
    study.list(
        "a.txt,Skippers,crew,1931-05-05",
        "b.txt,Harbour Board,board,2031-05-13",
        "c.txt,Skippers,crew,2031-05-14");
    String warning =
        "warning: a.txt is dated 1931-05-05, 100 years before the next document; this date alone"
            + " stretches the coverage. Correct it, or set coverage.first";
    assertThat(study.run().done().out().lines().toList(), hasItem(warning));
    assertThat(Files.readString(study.output().resolve("run.json")), containsString(warning));
    assertThat(
        FinishedRun.of("check", study.yaml().toString()).done().out(), containsString(warning));
  }

  @Test
  void aWarningOfDatesNeedsNoComparison() {
    study.list("a.txt,Skippers,crew,1931-05-05", "b.txt,Harbour Board,board,2031-05-13");
    study.adding("tables: [documents]");
    assertThat(study.run().done().out(), containsString("warning: a.txt is dated 1931-05-05"));
  }

  @Test
  void tooManyAuthorWeeksStopTheRunBeforeItCounts() throws IOException {
    study.run().done();
    Path published = study.output().toRealPath();
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      study.write("docs/t" + i + ".txt", "Ferry " + i + " is late.\n");
      rows.add("t" + i + ".txt,Author " + i + ",,2031-05-" + (10 + i));
    }
    rows.set(5, "t5.txt,Author 5,,0231-05-15");
    study.list(rows.toArray(String[]::new));
    FinishedRun run = study.run();
    assertThat(run.exit(), is(1));
    assertThat(
        run.err(),
        allOf(
            containsString(
                "Failed: 1,127,064 author-weeks: 12 authors in the 93,922 weeks from 0231-W19 to"
                    + " 2031-W21; allowed: at most 1,000,000."),
            containsString("\nwarning: t5.txt is dated 0231-05-15, 1,799 years before the next"),
            containsString("\nNothing was published; earlier results are unchanged.\n"),
            not(containsString("\tat "))));
    assertThat(study.output().toRealPath(), is(published));
    FinishedRun check = FinishedRun.of("check", study.yaml().toString());
    assertThat(check.exit(), is(2));
    assertThat(check.err(), containsString("t5.txt is dated 0231-05-15"));
  }
}
