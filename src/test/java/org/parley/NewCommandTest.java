package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

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

class NewCommandTest {

  @TempDir private Path folder;
  private Path texts;
  private Path study;

  @BeforeEach
  void writeDocuments() throws IOException {
    texts = Files.createDirectories(folder.resolve("texts"));
    study = folder.resolve("quay");
    Files.writeString(texts.resolve("2031-04-05 a.txt"), "By Ivo Marsh\n\nThe quay is wet.\n");
    Files.writeString(texts.resolve("2031-04-06 b.txt"), "The quay is dry and safe.\n");
    Files.writeString(texts.resolve("c.txt"), "By Una Reed\n\nThe quay is ours.\n");
    Files.writeString(texts.resolve("d.txt"), "");
  }

  /** The command makes its folder in the working folder, which a test cannot change. */
  private FinishedRun run(String... words) throws IOException, InterruptedException {
    return ShellProject.at(folder).parley(words);
  }

  @Test
  void makesAStudyAndSaysWhatIsMissing() throws Exception {
    FinishedRun made = run("new", "quay", "texts").done();
    assertThat(
        made.out().lines().toList(),
        contains(
            "quay/ contains study.yaml, documents.csv (4 documents), phrases.csv and events.csv.",
            "Missing in quay/documents.csv:",
            "  text in 1 of 4 documents: d.txt; delete the row",
            "  author in 1 of 3 documents: 2031-04-06 b.txt; the run rejects a document without it",
            "  date in 1 of 3 documents: c.txt; the run rejects a document without it; write it as"
                + " 2031-04-26",
            "  side of 2 of 2 authors: Ivo Marsh, Una Reed; to compare sides, fill in the column"
                + " side; one row of each author is enough",
            "Next:",
            "  fill in quay/documents.csv, with a spreadsheet or an editor",
            "  parley check quay/study.yaml",
            "  parley suggest quay/study.yaml --to=quay/phrases.csv",
            "  parley quay/study.yaml"));
    assertThat(names(study), contains("documents.csv", "events.csv", "phrases.csv", "study.yaml"));
    assertThat(
        Files.readString(study.resolve("documents.csv")),
        is(FinishedRun.of("list", texts.toString()).out()));
    assertThat(Files.readString(study.resolve("phrases.csv")), is("phrase,pattern\n"));
    assertThat(Files.readString(study.resolve("events.csv")), is("date,event,label\n"));
  }

  @Test
  void theStudyIsValidAndRunsAsItIs() throws Exception {
    run("new", "quay", "texts").done();
    String check = run("check", "quay/study.yaml").done().out();
    assertThat(
        check,
        allOf(
            containsString("documents   4, 88 bytes, below texts\n"),
            containsString("missing     author in 2 of 4 documents: 2031-04-06 b.txt, d.txt; "),
            containsString("            date in 2 of 4 documents: c.txt, d.txt; "),
            containsString("            side of 2 of 2 authors: Ivo Marsh, Una Reed; ")));
    FinishedRun first = run("quay/study.yaml");
    assertThat(first.exit(), is(3));
    assertThat(first.out(), containsString("4 documents: 1 accepted, 0 duplicates, 3 rejected"));
  }

  @Test
  void overwritesNothing() throws Exception {
    Files.writeString(study, "a file");
    FinishedRun again = run("new", "quay", "texts");
    assertThat(again.exit(), is(2));
    assertThat(
        again.err(),
        is(
            "'quay' exists already, and new overwrites nothing; choose another name, or move it"
                + " away\n"));
    assertThat(Files.readString(study), is("a file"));
  }

  @Test
  void makesNothingOfNothing() throws Exception {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    refuses("no documents in '" + empty + "'; hidden files do not count\n", "quay", "empty");
    Files.writeString(empty.resolve("a.txt"), "");
    FinishedRun none = run("new", "quay", "empty");
    assertThat(none.exit(), is(1));
    assertThat(none.err(), containsString("No file in 'empty' has a text. Nothing was made.\n"));
    assertThat(Files.exists(study), is(false));
  }

  @Test
  void refusesAWrongNameOrFolder() throws Exception {
    refuses("no such folder: '" + folder.resolve("texst") + "'\n", "quay", "texst");
    refuses(
        "invalid name 'My Quay'; did you mean 'my-quay'? Allowed: lower-case letters (a to z),"
            + " digits and hyphens\n",
        "My Quay",
        "texts");
    String usage =
        """
        expected a name and a folder of documents: parley new NAME FOLDER
        'parley new --example' makes a small study to try.
        """;
    refuses(usage);
    refuses(usage, "quay");
    refuses("--example takes no folder; found 'texts'\n", "--example", "quay", "texts");
  }

  private void refuses(String message, String... args) throws Exception {
    FinishedRun refused =
        run(Stream.concat(Stream.of("new"), Stream.of(args)).toArray(String[]::new));
    assertThat(refused.err(), is(message));
    assertThat(refused.exit(), is(2));
    assertThat(Files.exists(study), is(false));
  }

  @Test
  void theFolderMayBeTheWorkingFolderOrAnyOther() throws Exception {
    run("new", "quay", ".").done();
    assertThat(Files.readString(study.resolve("study.yaml")), containsString("  root: \"..\"\n"));
    assertThat(Files.readString(study.resolve("documents.csv")), containsString("\ntexts/c.txt,"));
    run("new", "absolute", texts.toString()).done();
    assertThat(
        Files.readString(folder.resolve("absolute/study.yaml")),
        containsString("  root: \"" + texts + "\"\n"));
  }

  @Test
  void theExampleRunsAtOnceAndHasTwoSides() throws Exception {
    FinishedRun made = run("new", "--example").done();
    assertThat(
        made.out(),
        is(
            """
            example/ contains a study of a made-up dispute.
            Next: parley example/study.yaml
            """));
    FinishedRun run = run("example/study.yaml").done();
    assertThat(
        run.out(), startsWith("example: 10 documents: 10 accepted, 0 duplicates, 0 rejected\n"));
    List<CSVRecord> totals =
        PublishedTables.at(folder.resolve("example/results/example"))
            .rows(
                TableName.PHRASE_TOTALS,
                row -> PublishedTables.key(row, "phrase", "group_kind").equals("quiet-room | side"))
            .toList();
    assertThat(
        totals.stream().map(row -> row.get("group")).toList(), contains("council", "readers"));
    assertThat(totals.stream().map(row -> row.get("count")).toList(), contains("0", "9"));
  }

  @Test
  void theExampleSaysThatItIsMadeUp() throws Exception {
    run("new", "--example", "library").done();
    Path documents = folder.resolve("library/documents");
    assertThat(names(documents).size(), is(10));
    for (String name : names(documents)) {
      assertThat(
          Files.readString(documents.resolve(name)),
          containsString("This text is made up, and so is its author."));
    }
    String list = Files.readString(folder.resolve("library/documents.csv"));
    list.lines()
        .skip(1)
        .map(row -> row.split(",", -1)[1])
        .filter(author -> !author.isEmpty())
        .forEach(author -> assertThat(author, startsWith("Made-up ")));
    assertThat(Files.readString(folder.resolve("library/study.yaml")), startsWith("# MADE UP: "));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
