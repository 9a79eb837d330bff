package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.TableName;

/**
 * Runs a study in which a harbour master resigns and joins the crew, on a day that the study gives,
 * and a reporter writes for both sides in one week, as the rows say.
 */
class ManySidesTest {

  @TempDir private Path folder;
  private SmallStudy study;

  @BeforeEach
  void writeTheStudy() {
    study = SmallStudy.in(folder);
    study.write("docs/c.txt", "The board says the ferry is safe.\n");
    study.write("docs/d.txt", "I resigned. The last ferry was never safe.\n");
    study.write("docs/e.txt", "A guest writes that the last ferry is safe.\n");
    study.write("docs/f.txt", "A guest writes again and doubts all of it.\n");
    study.list(
        "a.txt,Skippers,crew,2031-05-05",
        "b.txt,Harbour Board,board,2031-05-13",
        "c.txt,Harbour Master,,2031-05-06",
        "d.txt,Harbour Master,,2031-05-20",
        "e.txt,Reporter,crew,2031-05-13",
        "f.txt,Reporter,board,2031-05-14");
    study.adding(
        "coverage: {first: 2031-05-05, last: 2031-05-25}",
        "authors:",
        "  - name: Harbour Master",
        "    side: [{name: board, last: 2031-05-14}, {name: crew, first: 2031-05-15}]");
  }

  private List<String> rows(TableName table, String column, String value, String... shown)
      throws IOException {
    return PublishedTables.at(study.output())
        .rows(table, row -> row.get(column).equals(value))
        .map(row -> shown(row, shown))
        .toList();
  }

  private static String shown(CSVRecord row, String... columns) {
    return String.join(" ", Stream.of(columns).map(row::get).toList());
  }

  @Test
  void anAuthorHasRowsForEachSideAndWeek() throws IOException {
    study.run().done();
    String[] shown = {"side", "week", "status", "documents"};
    assertThat(
        rows(TableName.AUTHOR_WEEKS, "author", "Harbour Master", shown),
        contains(
            "board 2031-W19 observed 1",
            "board 2031-W20 no_text ",
            "board 2031-W21 outside_coverage ",
            "crew 2031-W19 outside_coverage ",
            "crew 2031-W20 no_text ",
            "crew 2031-W21 observed 1"));
    assertThat(
        rows(TableName.AUTHOR_WEEKS, "author", "Reporter", shown),
        contains(
            "board 2031-W19 no_text ",
            "board 2031-W20 observed 1",
            "board 2031-W21 no_text ",
            "crew 2031-W19 no_text ",
            "crew 2031-W20 observed 1",
            "crew 2031-W21 no_text "));
  }

  @Test
  void totalsHaveARowForEachSideOfAnAuthor() throws IOException {
    study.run().done();
    assertThat(
        rows(
            TableName.PHRASE_TOTALS,
            "phrase",
            "last-ferry",
            "group_kind",
            "group",
            "side",
            "count"),
        contains(
            "all all all 3",
            "author Harbour Board board 0",
            "author Harbour Master board 0",
            "author Harbour Master crew 1",
            "author Reporter board 0",
            "author Reporter crew 1",
            "author Skippers crew 1",
            "side board board 0",
            "side crew crew 3"));
  }

  @Test
  void anAuthorOfTwoSidesIsOneAuthorInAllTrends() throws IOException {
    study.run().done();
    assertThat(
        PublishedTables.at(study.output())
            .rows(
                TableName.PHRASE_TRENDS,
                row -> row.get("week").equals("2031-W20") && row.get("phrase").equals("safe"))
            .map(row -> shown(row, "side", "authors", "documents"))
            .toList(),
        contains("all 2 3", "board 2 2", "crew 1 1"));
  }

  @Test
  void aChartNamesTheSideOfAnAuthorWhoHasSeveral() throws IOException {
    study.run().done();
    String csv = Files.readString(study.output().resolve("charts/who-says-what.csv"));
    assertThat(csv, containsString("safe,Reporter (board),board,"));
    assertThat(csv, containsString("safe,Reporter (crew),crew,"));
    assertThat(csv, containsString("safe,Skippers,crew,"));
  }

  @Test
  void checkNamesAuthorsWithRowsOfNoSide() throws IOException {
    study.list(
        "a.txt,Skippers,crew,2031-05-05",
        "b.txt,Skippers,board,2031-05-13",
        "c.txt,Skippers,,2031-05-14");
    FinishedRun check = FinishedRun.of("check", study.yaml().toString());
    assertThat(
        check.out(),
        containsString(
            "'Skippers' has no side in 1 row of the list: the other rows name several (board,"
                + " crew). Add a side in each row, or dated sides in the study's 'authors'"));
    study.run().done();
    assertThat(
        rows(TableName.DOCUMENTS, "author", "Skippers", "path", "side"),
        is(List.of("a.txt crew", "b.txt board", "c.txt ")));
  }
}
