package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests studies of files that contain many documents, from end to end. */
class ContainerStudyTest {

  @TempDir Path folder;

  /** Returns the first columns of the rows of a table, without the header. */
  private static List<String> rows(Path results, String table, int columns) throws IOException {
    try (Stream<String> lines = Files.lines(results.resolve("tables").resolve(table))) {
      return lines
          .skip(1)
          .map(line -> String.join(",", List.of(line.split(",", -1)).subList(0, columns)))
          .toList();
    }
  }

  @Test
  void everyPartIsADocumentOfItsOwn() throws IOException {
    SmallStudy study = SmallStudy.ofContainers(folder);
    FinishedRun run = study.run().done();
    assertThat(
        run.out(),
        startsWith(
            "ferry: 605 documents: 602 accepted, 1 duplicate, 2 rejected (1 corrupt, 1 no_text)"));
    List<String> documents = rows(study.output(), "documents.csv", 5);
    assertThat(documents.size(), is(603));
    assertThat(documents.get(0), is("a.txt,,accepted,,"));
    assertThat(documents.contains("corpus.csv,598,duplicate,corpus.csv,1"), is(true));
    assertThat(documents.contains("list.mbox,one@quay.invalid,accepted,,"), is(true));
    assertThat(documents.contains("statements.zip,late.txt,accepted,,"), is(true));
    assertThat(
        rows(study.output(), "rejected.csv", 3),
        is(List.of("corpus.csv,,corrupt", "corpus.csv,599,no_text")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "7"})
  void isTheSameAtEveryParallelism(String parallelism) throws IOException {
    SmallStudy study = SmallStudy.ofContainers(folder);
    study.run().done();
    Path other = folder.resolve("other");
    FinishedRun.of(study.yaml(), other, "--targetParallelism=" + parallelism).done();
    assertThat(
        new PublishedFiles(other).differencesTo(new PublishedFiles(study.output())), is(empty()));
  }

  @Test
  void aRowForAFileGivesDefaultsAndARowForAPartWins() throws IOException {
    SmallStudy study =
        SmallStudy.in(folder)
            .write("docs/t.csv", "author,day,text\nSkippers,2031-05-05,Wet.\n,2031-05-06,Dry.\n")
            .write(
                "docs/documents.csv",
                "path,part,author,side,date\nt.csv,,Harbour Board,board,\nt.csv,2,Skippers,crew,\n");
    study.run().done();
    List<String> documents = rows(study.output(), "documents.csv", 8);
    assertThat(
        documents,
        is(
            List.of(
                "t.csv,1,accepted,,,Harbour Board,board,2031-05-05",
                "t.csv,2,accepted,,,Skippers,crew,2031-05-06")));
  }

  @Test
  void onlyListedPartsAreReadAndAMissingOneIsNotFound() throws IOException {
    SmallStudy study =
        SmallStudy.in(folder)
            .allowing("0.9")
            .write("docs/t.csv", "author,day,text\nSkippers,2031-05-05,Wet.\nIvo,2031-05-06,Dry.\n")
            .write(
                "docs/documents.csv",
                "path,part,author,date\nt.csv,2,,\nt.csv,9,,\na.txt,1,Skippers,2031-05-05\n");
    FinishedRun run = study.run().done();
    assertThat(run.out(), startsWith("ferry: 3 documents: 1 accepted, 0 duplicates, 2 rejected"));
    assertThat(rows(study.output(), "documents.csv", 3), is(List.of("t.csv,2,accepted")));
    assertThat(
        rows(study.output(), "rejected.csv", 3),
        is(List.of("a.txt,1,not_found", "t.csv,9,not_found")));
  }

  @Test
  void aPartIsListedOnce() {
    SmallStudy study =
        SmallStudy.in(folder).write("docs/documents.csv", "path,part\nt.csv,1\nt.csv,2\nt.csv,1\n");
    assertThat(
        study.run().err(),
        allOf(containsString("documents.csv:4"), containsString("repeated part '1'")));
  }

  @Test
  void theListOfAFolderHasItsPartsAndAStudyUsesIt() throws IOException {
    SmallStudy study = SmallStudy.ofContainers(folder);
    Path list = folder.resolve("docs/documents.csv");
    Files.delete(list);
    FinishedRun found = FinishedRun.of("list", folder.resolve("docs").toString(), "--to=" + list);
    assertThat(
        found.err(),
        allOf(
            containsString("corpus.csv: columns guessed, {text: body, author: writer, date: day"),
            containsString("5 files, 605 documents: 603 with a text")));
    Files.writeString(
        study.yaml(), "name: ferry\ndocuments: docs/documents.csv\nallowed_rejections: 0.5\n");
    FinishedRun run = FinishedRun.of(study.yaml(), study.output()).done();
    assertThat(
        run.out(), startsWith("ferry: 605 documents: 599 accepted, 1 duplicate, 5 rejected"));
  }

  @Test
  void textsOfPartsAreFilesInAFolder() throws IOException {
    SmallStudy.ofContainers(folder);
    Path texts = folder.resolve("texts");
    FinishedRun.of("text", folder.resolve("docs").toString(), "--to=" + texts);
    assertThat(
        Files.readString(texts.resolve("statements.zip/late.txt.txt")), containsString("is late"));
    assertThat(
        Files.readString(texts.resolve("list.mbox/one@quay.invalid.txt")),
        containsString("The quay is wet"));
    assertThat(Files.exists(texts.resolve("corpus.csv/598.txt")), is(true));
    FinishedRun one =
        FinishedRun.of(
            "text", folder.resolve("docs/list.mbox").toString(), "--part=one@quay.invalid");
    assertThat(one.done().out(), containsString("The quay is wet"));
    FinishedRun all = FinishedRun.of("text", folder.resolve("docs/list.mbox").toString());
    assertThat(all.err(), containsString("contains several documents; add --part=ID"));
  }

  @Test
  void namesOfPartsAreSafeAndDiffer() throws IOException {
    SmallStudy.in(folder)
        .write(
            "docs/t.csv",
            "part,text\na:b,Wet.\na?b,Dry.\n../../up,Up.\n" + "x".repeat(200) + ",Long.\n");
    Path texts = folder.resolve("texts");
    FinishedRun.of("text", folder.resolve("docs").toString(), "--to=" + texts);
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.walk(texts.resolve("t.csv"))) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> names.add(texts.resolve("t.csv").relativize(file).toString()));
    }
    names.sort(null);
    assertThat(names.size(), is(4));
    assertThat(names.subList(0, 3), is(List.of("%2E%2E/%2E%2E/up.txt", "a%3Ab.txt", "a%3Fb.txt")));
  }
}
