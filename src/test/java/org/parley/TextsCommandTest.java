package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.storage.Memory;

/** {@code parley text} of a folder or a study. */
class TextsCommandTest {

  @TempDir private Path folder;
  private SmallStudy study;
  private Path docs;
  private Path texts;

  @BeforeEach
  void writeDocuments() {
    study = SmallStudy.in(folder);
    study.write("docs/b.txt", "13 May 2031\n\nThe ferry is safe.\n\nSubscribe now\n\nIt floats.\n");
    study.write("docs/deep/c.txt", "Nobody signed this.\n");
    study.write("docs/empty.txt", "");
    docs = folder.resolve("docs");
    texts = folder.resolve("texts");
  }

  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.walk(texts)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> texts.relativize(file).toString())
          .toList();
    }
  }

  private String text(String path) throws IOException {
    return Files.readString(texts.resolve(path + ".txt"));
  }

  @Test
  void writesTheCountedTextOfEveryReadableFileOfAFolder() throws IOException {
    FinishedRun run = FinishedRun.of("text", docs.toString(), "--to=" + texts).done();
    assertThat(written(), containsInAnyOrder("a.txt.txt", "b.txt.txt", "deep/c.txt.txt"));
    assertThat(text("b.txt"), is("The ferry is safe.\n\nSubscribe now\n\nIt floats."));
    assertThat(text("deep/c.txt"), is("Nobody signed this."));
    assertThat(run.out(), is(""));
    assertThat(
        run.err().lines().toList(),
        contains(
            "empty.txt: empty: the file contains no bytes", "3 texts of 4 documents in " + texts));
  }

  @Test
  void rawTextsContainWhatIsTrimmed() throws IOException {
    FinishedRun.of("text", docs.toString(), "--to=" + texts, "--raw").done();
    assertThat(
        text("b.txt"), is("13 May 2031\n\nThe ferry is safe.\n\nSubscribe now\n\nIt floats."));
  }

  @Test
  void writesTheDocumentsOfAStudyByItsRules() throws IOException {
    study.adding("trim: [\"Subscribe .*\"]");
    FinishedRun.of("text", study.yaml().toString(), "--to=" + texts).done();
    assertThat(written(), containsInAnyOrder("a.txt.txt", "b.txt.txt"));
    assertThat(text("b.txt"), is("The ferry is safe.\n\nIt floats."));
  }

  @Test
  void aFolderCanBeReadByTheRulesOfAStudy() throws IOException {
    study.adding("trim: [\"Subscribe .*\"]");
    FinishedRun.of("text", docs.toString(), "--to=" + texts, "--study=" + study.yaml()).done();
    assertThat(text("b.txt"), is("The ferry is safe.\n\nIt floats."));
    assertThat(text("deep/c.txt"), is("Nobody signed this."));
  }

  @Test
  void saysThatATextIsInAnotherLanguageThanTheStudys() throws IOException {
    Path german = docs.resolve("german.txt");
    Files.writeString(
        german,
        "Die Fähre liegt seit dem Herbst im Hafen, und niemand weiß, warum die Werft sie nicht"
            + " geholt hat, obwohl der Vorstand das im Frühling allen Lotsen versprochen hatte.");
    FinishedRun run = FinishedRun.of("text", german.toString(), "--study=" + study.yaml()).done();
    assertThat(run.out().lines().toList(), hasItem("flags: other_language"));
  }

  @Test
  void saysThatTheAuthorIsAPropertyOfTheFile() throws IOException {
    study.adding("office_properties: use");
    Path saved = docs.resolve("saved.rtf");
    Files.writeString(
        saved, "{\\rtf1\\ansi{\\info{\\author Mara Ellison}}The ferry is safe.\\par}");
    FinishedRun run = FinishedRun.of("text", saved.toString(), "--study=" + study.yaml()).done();
    assertThat(
        run.out().lines().toList(),
        hasItems("author: Mara Ellison (property:dc:creator)", "flags: office_properties"));
  }

  @Test
  void replacesEarlierTextsAndDeletesThatOfAFileThatNowHasNone() throws IOException {
    FinishedRun.of("text", docs.toString(), "--to=" + texts).done();
    study.write("docs/a.txt", "Another day.\n");
    study.write("docs/deep/c.txt", "");
    FinishedRun.of("text", docs.toString(), "--to=" + texts).done();
    assertThat(written(), containsInAnyOrder("a.txt.txt", "b.txt.txt"));
    assertThat(text("a.txt"), is("Another day."));
  }

  @Test
  void textsInsideTheFolderAreNoDocuments() throws IOException {
    texts = docs.resolve("texts");
    FinishedRun.of("text", docs.toString(), "--to=" + texts).done();
    FinishedRun.of("text", docs.toString(), "--to=" + texts).done();
    assertThat(written(), containsInAnyOrder("a.txt.txt", "b.txt.txt", "deep/c.txt.txt"));
  }

  @Test
  void writesNothingOutsideItsFolder() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.createDirectories(texts);
    Files.createSymbolicLink(texts.resolve("deep"), outside);
    Path own = Files.writeString(folder.resolve("own.txt"), "Mine.");
    Files.createSymbolicLink(texts.resolve("a.txt.txt"), own);
    FinishedRun run = FinishedRun.of("text", docs.toString(), "--to=" + texts);
    assertThat(run.exit(), is(1));
    assertThat(run.err(), containsString("deep/c.txt: its text cannot be written: "));
    assertThat(outside.toFile().list().length, is(0));
    assertThat(Files.readString(own), is("Mine."));
    assertThat(text("a.txt"), is("The last ferry is not safe. We said so."));
  }

  @Test
  void readsARemoteFolder() throws IOException {
    Memory.begin();
    Memory.upload(docs, "memory://bucket/docs");
    FinishedRun.of("text", "memory://bucket/docs/", "--to=" + texts).done();
    assertThat(written(), containsInAnyOrder("a.txt.txt", "b.txt.txt", "deep/c.txt.txt"));
    assertThat(text("deep/c.txt"), is("Nobody signed this."));
  }

  @Test
  void aDocumentOutsideTheStudysFolderIsNotRead() throws IOException {
    study.write("secret.txt", "Not for you.\n");
    study.list("../secret.txt,Skippers,crew,2031-05-05", "a.txt,Skippers,crew,2031-05-05");
    FinishedRun run = FinishedRun.of("text", study.yaml().toString(), "--to=" + texts).done();
    assertThat(run.err(), containsString("../secret.txt: outside_root: "));
    assertThat(written(), contains("a.txt.txt"));
  }

  @Test
  void endsWith2AtAWrongPlaceAndWith1WithoutATextAtAll() {
    FinishedRun same = FinishedRun.of("text", docs.toString(), "--to=" + docs);
    assertThat(
        same.err(), is("--to=" + docs + " is the folder of the documents; name another one\n"));
    assertThat(same.exit(), is(2));
    study.write("none/empty.txt", "");
    FinishedRun none = FinishedRun.of("text", folder.resolve("none").toString(), "--to=" + texts);
    assertThat(none.exit(), is(1));
  }

  @Test
  void aStudysTextsAreThoseThatARunCounts() throws IOException {
    study.list(
        "a.txt,Skippers,crew,2031-05-05",
        "b.txt,Harbour Board,board,2031-05-13",
        "deep/c.txt,,,2031-05-06",
        "d.txt,Skippers,crew,2030-01-01",
        "e.txt,Skippers,crew,2031-05-07");
    study.write("docs/d.txt", "Too early.\n").write("docs/e.txt", "Read also: Mooring a tug\n");
    study.adding("coverage: {first: 2031-01-01}");
    FinishedRun run = FinishedRun.of("text", study.yaml().toString(), "--to=" + texts).done();
    assertThat(written(), containsInAnyOrder("a.txt.txt", "b.txt.txt"));
    assertThat(
        run.err().lines().toList(),
        contains(
            "d.txt: outside_study: 2030-01-01 is outside the study's coverage",
            "deep/c.txt: no_author: neither the list nor the document names an author",
            "e.txt: no_text: no word is left to count: the rules of trimming take all of them,"
                + " as parley text shows; the keys trim and trim_rules choose them",
            "2 texts of 5 documents in " + texts));
  }
}
