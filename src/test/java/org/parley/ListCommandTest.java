package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandTest {

  private static final String HEADER =
      "path,part,author,side,date,title,outlet,url,author_source,date_source,title_source,outlet_source,"
          + "url_source,flags,reason\n";

  private static final String PAGE =
      "<!DOCTYPE html><html><head><title>Nets, mended</title>"
          + "<meta name=author content='Ivo Marsh'>"
          + "<meta property='article:published_time' content='2031-04-02'>"
          + "<meta property='og:site_name' content='Harbour Echo'>"
          + "<link rel=canonical href='https://echo.invalid/nets'></head>"
          + "<body><article><p>The nets are mended by hand every night of the week."
          + "</article></body></html>";

  @TempDir private Path folder;
  private Path docs;

  @BeforeEach
  void writeDocuments() throws IOException {
    docs = folder.resolve("docs");
    Files.createDirectories(docs.resolve("b"));
    Files.writeString(docs.resolve("b/page.html"), PAGE);
    Files.writeString(docs.resolve("2031-04-05 note.txt"), "The quay is wet.\n");
    Files.writeString(docs.resolve("empty.txt"), "");
    Files.writeString(docs.resolve(".hidden.txt"), "Nobody reads this.\n");
  }

  @Test
  void listsWhatEachDocumentSaysOfItselfAndLeavesTheRestEmpty() {
    FinishedRun list = FinishedRun.of("list", docs.toString()).done();
    assertThat(
        list.out(),
        is(
            HEADER
                + "2031-04-05 note.txt,,,,2031-04-05,,,,,file_name,,,,,\n"
                + "b/page.html,,Ivo Marsh,,2031-04-02,\"Nets, mended\",Harbour Echo,"
                + "https://echo.invalid/nets,metadata:author,metadata:article:published_time,"
                + "metadata:title,metadata:og:site_name,metadata:canonical,,\n"
                + "empty.txt,,,,,,,,,,,,,,empty: the file contains no bytes\n"));
    assertThat(
        list.err().lines().toList(),
        contains(
            "empty.txt: empty: the file contains no bytes",
            "3 files: 2 with a text, 1 with an author, 2 with a date, 1 with both"));
  }

  @Test
  void everyColumnIsDocumented() throws IOException {
    String docs = Files.readString(Path.of("docs", "running.md"));
    for (String column : HEADER.strip().split(",", -1)) {
      assertThat(docs, containsString("`" + column + "`"));
    }
  }

  @Test
  void aStudyUsesTheListAsItIs() throws IOException {
    Path list = docs.resolve("documents.csv");
    String first = listed(list);
    assertThat("the list is no document of its folder", listed(list), is(first));
    Path study = folder.resolve("nets.yaml");
    Files.writeString(study, "name: nets\ndocuments: docs/documents.csv\nallowed_rejections: 1\n");
    FinishedRun run = FinishedRun.of(study, folder.resolve("results")).done();
    assertThat(run.out(), containsString("3 documents: 1 accepted"));
    List<String> rows = Files.readAllLines(folder.resolve("results/tables/documents.csv"));
    assertThat(rows.get(1), containsString(",Ivo Marsh,,2031-04-02,2031-W14,\"Nets, mended\","));
  }

  private String listed(Path list) throws IOException {
    assertThat(FinishedRun.of("list", docs.toString(), "--to=" + list).done().out(), is(""));
    return Files.readString(list);
  }

  @Test
  void flagsDatesThatSourcesOfEqualRankGive() throws IOException {
    Files.writeString(docs.resolve("2031-04-03 page.html"), PAGE);
    String row = row("2031-04-03 page.html");
    assertThat(row, containsString(",2031-04-02,"));
    assertThat(row, containsString(",date_conflict,"));
  }

  @Test
  void doesNotFlagAWeakSourceThatAStrongOneOverrides() throws IOException {
    Files.writeString(
        docs.resolve("weak.html"),
        PAGE.replace("<title>", "<meta name='dcterms.date' content='2031-04-09'><title>"));
    String row = row("weak.html");
    assertThat(row, containsString(",2031-04-02,"));
    assertThat(row, containsString(",metadata:canonical,,"));
  }

  private String row(String path) {
    return FinishedRun.of("list", docs.toString())
        .done()
        .out()
        .lines()
        .filter(line -> line.startsWith(path + ","))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void endsWith1WhereNoFileHasAText() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("none"));
    Files.writeString(empty.resolve("a.txt"), "");
    FinishedRun list = FinishedRun.of("list", empty.toString());
    assertThat(list.exit(), is(1));
    assertThat(list.out(), containsString("a.txt,,,,,,,,,,,,,,empty: "));
  }

  @Test
  void endsWith2WhereThereIsNothingToListOrNoPlaceForTheList() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("none"));
    refuses("no documents in '" + empty + "'; hidden files do not count\n", empty.toString());
    String missing = folder.resolve("missing").toString();
    refuses("no such folder: '" + missing + "'\n", missing);
    String to = "--to=" + folder.resolve("no/list.csv");
    refuses(to + ": there is no folder '" + folder.resolve("no") + "'\n", docs.toString(), to);
    refuses(
        "--to=s3://bucket/list.csv: expected a path on this machine\n",
        docs.toString(),
        "--to=s3://bucket/list.csv");
  }

  private static void refuses(String message, String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "list";
    System.arraycopy(args, 0, all, 1, args.length);
    FinishedRun list = FinishedRun.of(all);
    assertThat(list.err(), is(message));
    assertThat(list.exit(), is(2));
  }
}
