package org.parley.studyfile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.ListedDocument;

class DocumentListTest {

  @TempDir Path folder;
  private StudyFixture study;

  @BeforeEach
  void begin() {
    study = new StudyFixture(folder);
  }

  private StudyFixture list(String... lines) {
    return study.file("list.csv", lines);
  }

  private static ListedDocument document(String path, String author, String side) {
    return new ListedDocument(path, "", author, side, null, false, "", "", "", "");
  }

  @Test
  void readsEveryColumnInAnyOrderAndPassesOverOthers() {
    study
        .bytes(
            "list.csv",
            ("\uFEFFurl,notes,Title,outlet,date,side,author,path\r\n"
                    + "https://example.org/b,\"x, y\",\"Two\r\nlines, \"\"quoted\"\"\",Gazette,"
                    + "26/04/2016,board,Chair,b.txt\r\n"
                    + "\r\n"
                    + ",,,,2016-04,,, a.txt\r\n"
                    + ",,,,,,,\r\n")
                .getBytes(StandardCharsets.UTF_8))
        .least();
    assertThat(
        study.documents(),
        contains(
            new ListedDocument(" a.txt", "", "", "", null, false, "2016-04", "", "", ""),
            new ListedDocument(
                "b.txt",
                "",
                "Chair",
                "board",
                LocalDate.of(2016, 4, 26),
                true,
                "",
                "Two\r\nlines, \"quoted\"",
                "Gazette",
                "https://example.org/b")));
  }

  @Test
  void needsOnlyPaths() {
    list("path", "b.txt", "a.txt", "absent/c.txt").least();
    assertThat(study.paths(), contains("a.txt", "absent/c.txt", "b.txt"));
  }

  @Test
  void rowsOfTheCatalogueCountOnceTheirFileIsThere() {
    study
        .file("list.csv", "path,author", "a.txt,Ada Quill")
        .file(
            "catalogue.csv",
            "path,author,licence",
            "a.txt,Bo Marsh,CC0",
            "saved/b.txt,Cy Stone,all rights reserved",
            "saved/c.txt,Di Field,CC0",
            "../d.txt,Ed Brook,CC0")
        .file("saved/b.txt", "text")
        .yaml("name: talks", "documents: {list: list.csv, catalogue: catalogue.csv}");
    assertThat(
        study.documents(),
        contains(document("a.txt", "Ada Quill", ""), document("saved/b.txt", "Cy Stone", "")));
    study.file("saved/c.txt", "text");
    assertThat(study.paths(), contains("a.txt", "saved/b.txt", "saved/c.txt"));
  }

  @Test
  void sortsByCodePointWhateverTheOrderOfTheRows() {
    list("path", "\uD83D\uDE00.txt", "\uFF01.txt", "b.txt", "B.txt", "b/a.txt").least();
    assertThat(
        study.paths(), contains("B.txt", "b.txt", "b/a.txt", "\uFF01.txt", "\uD83D\uDE00.txt"));
  }

  @Test
  void givesPathsOneSpellingAndKeepsThoseThatLeaveTheRoot() {
    list("path", "./a//b.txt", "../c//d.txt", "/etc//x", "e\\f.txt", "C:\\g.txt").least();
    assertThat(
        study.paths(), contains("../c//d.txt", "/etc//x", "C:\\g.txt", "a/b.txt", "e\\f.txt"));
  }

  @Test
  void refusesPathsThatAreMissingOrTwice() {
    list("author,path", "\"A", "B\",a.txt", "C,", "D,.", "E,./a.txt", "F").least();
    assertThat(
        study.problems(),
        contains(
            "list.csv:4: path: missing path; allowed: a path relative to the documents' folder",
            "list.csv:5: path: missing path; allowed: a path relative to the documents' folder",
            "list.csv:6: path: repeated path 'a.txt'; first at list.csv:2",
            "list.csv:7: path: missing path; allowed: a path relative to the documents' folder"));
  }

  @Test
  void resolvesAliasesAndKeepsTheSideOfEachRow() {
    list(
            "path,author,side",
            "a.txt,R. Ash,",
            "b.txt,Dr Ash,staff",
            "c.txt,Chair,",
            "d.txt,Chair,board",
            "e.txt,,board",
            "f.txt,Nobody,")
        .least("authors: [{name: Dr Ash, side: staff, aliases: [R. Ash]}]");
    assertThat(
        study.documents(),
        contains(
            document("a.txt", "Dr Ash", ""),
            document("b.txt", "Dr Ash", "staff"),
            document("c.txt", "Chair", ""),
            document("d.txt", "Chair", "board"),
            document("e.txt", "", "board"),
            document("f.txt", "Nobody", "")));
  }

  @Test
  void refusesWrongSides() {
    list(
            "path,author,side",
            "a.txt,Ash,board",
            "b.txt,Chair,bord",
            "c.txt,Chair,all",
            "d.txt,Nurse,staff",
            "e.txt,Nurse,board",
            "f.txt,\"R,\",board")
        .least("sides: [staff, board]", "authors: [{name: Ash, side: staff, aliases: ['R,']}]");
    assertThat(
        study.problems(),
        contains(
            "list.csv:3: side: unknown side 'bord'; did you mean 'board'? Known sides: staff,"
                + " board",
            "list.csv:4: side: reserved side 'all', which means everybody in the tables; choose"
                + " another name"));
  }

  @Test
  void takesMomentsInTheTimeZoneOfTheStudy() {
    list("path,date", "a.txt,2016-04-26T23:30:00Z").least("timezone: Asia/Tokyo");
    assertThat(
        study.documents(),
        contains(
            new ListedDocument(
                "a.txt", "", "", "", LocalDate.of(2016, 4, 27), false, "", "", "", "")));
  }

  @Test
  void refusesAListWithoutPaths() {
    list("file,author", "a.txt,Ash").least();
    assertThat(
        study.problems(),
        contains("list.csv:1: missing column 'path'; the header is 'file,author'"));
  }

  @Test
  void aFoundFileWithAnEquivalentNameIsTheListedOne() {
    study
        .file("docs/re\u0301ponse.txt", "No.")
        .file("list.csv", "path,author", "docs/r\u00E9ponse.txt,Chair")
        .yaml("name: talks", "documents: {list: list.csv, include: [docs]}");
    assertThat(study.paths(), contains("docs/r\u00E9ponse.txt"));
  }
}
