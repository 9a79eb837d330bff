package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The flag {@code boilerplate} of a run, and {@code parley check --read}, which lists its causes.
 */
class BoilerplateTest {

  private static final String IMPRINT =
      "The \u201CQuay Gazette\u201D (Ltd.) isn't\u00A0dear:\nit costs 3 pence, 24/7!";

  @TempDir private Path folder;
  private SmallStudy study;

  @BeforeEach
  void writeDocuments() {
    study = SmallStudy.in(folder).adding("tables: [documents]");
    StringBuilder list = new StringBuilder("path,author,side,date,outlet\n");
    for (int i = 0; i < 5; i++) {
      String own =
          IntStream.range(20 * i, 20 * i + 20)
              .mapToObj(word -> "word" + word)
              .collect(Collectors.joining(" "));
      study.write("docs/d" + i + ".txt", own + (i < 4 ? "\n\n" + IMPRINT : "") + "\n");
      list.append("d" + i + ".txt,Skippers,crew,2031-05-0" + (i + 1));
      list.append(i == 3 ? ",Herald\n" : ",Quay Gazette\n");
    }
    study.write("docs/documents.csv", list.toString());
  }

  /** Returns the paths of the documents with the flag. */
  private List<String> flagged(String... flags) throws IOException {
    study.run(flags).done();
    return Files.readString(study.output().resolve("tables/documents.csv"))
        .lines()
        .filter(row -> row.contains("boilerplate"))
        .map(row -> row.substring(0, row.indexOf(',')))
        .toList();
  }

  @Test
  void theDocumentsOfTheOutletGetTheFlagWhateverTheParallelism() throws IOException {
    assertThat(flagged(), is(List.of("d0.txt", "d1.txt", "d2.txt")));
    assertThat(flagged("--workerSlots=7"), is(List.of("d0.txt", "d1.txt", "d2.txt")));
  }

  @Test
  void thePatternsOfCheckTakeTheParagraphsAway() throws IOException {
    String out = FinishedRun.of("check", study.yaml().toString(), "--read").done().out();
    assertThat(out, containsString("read        5 documents accepted\n"));
    assertThat(
        out, containsString("boilerplate 1 paragraph in at least three texts of an outlet; paste"));
    assertThat(out, containsString("\ntrim:\n  # Quay Gazette: 3 documents\n  - '"));
    study.adding(out.substring(out.indexOf("trim:")).split("\n"));
    assertThat(flagged(), is(List.of()));
    assertThat(
        FinishedRun.of("check", study.yaml().toString(), "--read").done().out(),
        containsString("boilerplate 0 paragraphs in at least three texts of an outlet\n"));
    assertThat(
        FinishedRun.of("text", folder.resolve("docs/d0.txt").toString(), "--study=" + study.yaml())
            .done()
            .out(),
        containsString("[-pattern:"));
  }

  @Test
  void checkReadsAllListedPartsOfATable() throws IOException {
    StringBuilder list = new StringBuilder("path,part,author,side,date\n");
    StringBuilder table = new StringBuilder("text\n");
    for (int i = 1; i <= 9; i++) {
      list.append("table.csv,").append(i).append(",Ada Quill,crew,2031-03-08\n");
      table.append("Statement ").append(i).append(" about the quay.\n");
    }
    study.write("docs/table.csv", table.toString()).write("docs/documents.csv", list.toString());
    assertThat(
        FinishedRun.of("check", study.yaml().toString(), "--read").done().out(),
        containsString("read        9 documents accepted\n"));
  }

  @Test
  void checkLeavesNoFilesBehind() throws IOException {
    FinishedRun.of("check", study.yaml().toString(), "--read").done();
    assertThat(Files.exists(study.output()), is(false));
  }

  @Test
  void aStudyWithoutOutletsHasNoBoilerplate() throws IOException {
    study.write(
        "docs/documents.csv",
        """
        path,author,side,date
        d0.txt,Skippers,crew,2031-05-01
        d1.txt,Skippers,crew,2031-05-02
        d2.txt,Skippers,crew,2031-05-03
        """);
    assertThat(flagged(), is(List.of()));
  }
}
