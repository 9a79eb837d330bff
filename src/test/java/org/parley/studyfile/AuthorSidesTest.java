package org.parley.studyfile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.study.AuthorSides;
import org.parley.study.Study;

/** Tests which side a document has if its row gives none. */
class AuthorSidesTest {

  @TempDir private Path folder;

  private StudyFile open(List<String> rows, String... lines) {
    StudyFixture study = new StudyFixture(folder);
    study.file("list.csv", "path,author,side,date\n" + String.join("\n", rows));
    return study.least(lines).open();
  }

  private static List<String> sides(StudyFile file) {
    AuthorSides sides = AuthorSides.of(file.study().authors(), file.documents());
    return file.documents().stream().map(sides::of).toList();
  }

  @Test
  void theRowWinsOverTheStudy() {
    StudyFile file =
        open(
            List.of("a.txt,Ash,board,", "b.txt,Ash,,", "c.txt,R. Ash,,2031-05-05"),
            "authors: [{name: Ash, side: staff, aliases: [R. Ash]}]");
    assertThat(sides(file), contains("board", "staff", "staff"));
    assertThat(file.study().sides(), contains("board", "staff"));
    assertThat(file.remarks(), is(empty()));
  }

  @Test
  void rowsThatAgreeGiveTheirSideToTheOthers() {
    StudyFile file = open(List.of("a.txt,Ash,staff,", "b.txt,Ash,,", "c.txt,Elm,,"));
    assertThat(sides(file), contains("staff", "staff", ""));
    assertThat(file.remarks(), is(empty()));
  }

  @Test
  void rowsThatDisagreeGiveNoneAndARemarkSaysSo() {
    StudyFile file =
        open(
            List.of(
                "a.txt,Ash,staff,", "b.txt,Ash,board,", "c.txt,Ash,,", "d.txt,Ash,,2031-05-05"));
    assertThat(sides(file), contains("staff", "board", "", ""));
    assertThat(
        file.remarks(),
        contains(
            "'Ash' has no side in 2 rows of the list: the other rows name several (board, staff)."
                + " Add a side in each row, or dated sides in the study's 'authors'"));
  }

  @Test
  void theStudyMayDateTheSides() {
    StudyFile file =
        open(
            List.of(
                "a.txt,Ash,,2031-04-01",
                "b.txt,Ash,,2031-04-02",
                "c.txt,Ash,,2031-06-01",
                "d.txt,Ash,,",
                "e.txt,Ash,guests,2031-06-01"),
            "authors:",
            "  - name: Ash",
            "    side: [{name: board, first: 2031-04-02, last: 2031-05-31}, {name: staff, last:"
                + " 2031-04-01}]");
    assertThat(sides(file), contains("staff", "board", "", "", "guests"));
    assertThat(
        file.study().authors().get(0).sides(),
        contains(
            new Study.DatedSide("staff", new Study.Coverage(null, LocalDate.of(2031, 4, 1))),
            new Study.DatedSide(
                "board", new Study.Coverage(LocalDate.of(2031, 4, 2), LocalDate.of(2031, 5, 31)))));
    assertThat(
        file.remarks(),
        contains(
            "'Ash' has no side in 1 row of the list: the study's 'authors' give none on these days."
                + " Add the days there, or a side in each of these rows"));
  }

  @Test
  void aComparisonMaySetTheSidesOfAnAuthorAgainstEachOther() {
    StudyFile file =
        open(
            List.of("a.txt,Ash,staff,", "b.txt,Ash,board,"),
            "comparisons:",
            "  - name: ash",
            "    target: {author: Ash, side: staff}",
            "    reference: {author: Ash, side: board}");
    assertThat(file.study().comparisons().size(), is(1));
  }

  @Test
  void anAuthorOfTwoSidesIsNotApartFromEither() {
    StudyFixture study = new StudyFixture(folder);
    study.file("list.csv", "path,author,side", "a.txt,Ash,staff", "b.txt,Ash,board");
    study.least(
        "comparisons:",
        "  - name: ash",
        "    target: {author: Ash}",
        "    reference: {side: board}");
    assertThat(
        study.problems(),
        contains(
            "study.yaml:6:16: comparisons.reference: the reference may share documents with the"
                + " target; allowed: groups with different sides, authors, outlets or variables, or"
                + " with days that do not meet; a 'not' that leaves out the other group; or"
                + " reference: rest"));
  }
}
