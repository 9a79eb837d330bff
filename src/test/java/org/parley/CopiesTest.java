package org.parley;

import static java.util.stream.Collectors.joining;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.TableName;

/** Runs of a study in which a column was printed twice, and once more by another author. */
class CopiesTest {

  private static final String COLUMN =
      """
      The last ferry leaves at nine. It used to leave at midnight, when the night shift ends.

      Nobody asked the crew. Nobody asked the nurses who cross the bay each evening to be safe at home.

      We want one boat more, and we want it before the winter comes and the quay is dark and wet.
      """;

  @TempDir Path folder;
  private SmallStudy study;

  @BeforeEach
  void write() {
    study =
        SmallStudy.in(folder)
            .write("docs/a.txt", COLUMN + "\nThe gulls agree with us, at least in the morning.\n")
            .write("docs/b.txt", COLUMN)
            .write("docs/c.txt", COLUMN.replace("Nobody asked the crew. ", ""))
            .write("docs/d.txt", "The quay is wet. The board will paint it in the spring.\n")
            .list(
                "a.txt,Skippers,crew,2031-05-05",
                "b.txt,Skippers,crew,2031-05-06",
                "c.txt,Harbour Board,board,2031-05-07",
                "d.txt,Harbour Board,board,2031-05-08");
  }

  private List<String> table(TableName name, String... columns) throws IOException {
    return PublishedTables.at(study.output()).rows(name).stream()
        .map(row -> String.join(" ", List.of(columns).stream().map(row::get).toList()).strip())
        .toList();
  }

  @Test
  void aCopyByTheSameAuthorIsADuplicateAndOneByAnotherIsFlagged() throws IOException {
    assertThat(study.run().done().out(), containsString("3 accepted, 1 duplicate, 0 rejected"));
    assertThat(
        table(TableName.DUPLICATES, "path", "kept_path", "shared_tokens", "kind"),
        is(List.of("b.txt a.txt 56 near", "c.txt a.txt 52 near")));
    assertThat(
        table(TableName.DOCUMENTS, "path", "status", "duplicate_of", "flags"),
        is(
            List.of(
                "a.txt accepted", "b.txt duplicate a.txt",
                "c.txt accepted  near_copy_other_author", "d.txt accepted  short")));
  }

  @Test
  void aStudyMayFlagNearCopiesOrCountEachTextOnce() throws IOException {
    study.adding("near_duplicates: flag", "copies: once").run().done();
    assertThat(
        table(TableName.DOCUMENTS, "path", "status", "duplicate_of", "flags"),
        is(
            List.of(
                "a.txt accepted",
                "b.txt accepted  near_copy",
                "c.txt duplicate a.txt",
                "d.txt accepted  short")));
  }

  @Test
  void withoutASearchAllCountAndAHighThresholdFindsFewer() throws IOException {
    study.adding("near_duplicates: count").run().done();
    assertThat(table(TableName.DUPLICATES, "path"), is(List.of()));
    study = SmallStudy.in(folder.resolve("high")).adding("near_threshold: 0.95");
    study
        .write("docs/a.txt", COLUMN + "\nThe gulls agree.\n")
        .write("docs/b.txt", COLUMN.replace("nurses", "cooks"))
        .list("a.txt,Skippers,crew,2031-05-05", "b.txt,Skippers,crew,2031-05-06");
    study.run().done();
    assertThat(table(TableName.DUPLICATES, "path"), is(List.of()));
  }

  @Test
  void theTableIsTheSameWhateverTheParallelism() throws IOException {
    study.run("--workerSlots=1").done();
    Path file = PublishedTables.at(study.output()).file(TableName.DUPLICATES);
    String once = Files.readString(file);
    study.run("--workerSlots=7").done();
    assertThat(Files.readString(file), is(once));
  }

  @Test
  void commandsLeaveTheSameCopiesOut() {
    assertThat(
        FinishedRun.of("check", study.yaml().toString(), "--read").done().out(),
        containsString("read        3 documents accepted\n"));
    assertThat(
        FinishedRun.of("find", "last ferry", study.yaml().toString()).done().out(),
        not(containsString("b.txt")));
  }

  @Test
  void aNoticeThatThreeTextsOfAnOutletHaveMakesNoCopy() throws IOException {
    StringBuilder list = new StringBuilder("path,author,side,date,outlet\n");
    for (int i = 0; i < 3; i++) {
      String own = IntStream.range(0, 15).mapToObj(word -> "w" + word).collect(joining(i + " "));
      study.write("docs/n" + i + ".txt", own + "\n\n" + COLUMN);
      list.append("n" + i + ".txt,Skippers,crew,2031-05-0" + (i + 5) + ",Quay Gazette\n");
    }
    study.write("docs/documents.csv", list.toString()).run().done();
    assertThat(table(TableName.DUPLICATES, "path"), is(List.of()));
  }
}
