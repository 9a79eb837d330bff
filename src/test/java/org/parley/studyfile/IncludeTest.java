package org.parley.studyfile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.study.Study;

class IncludeTest {

  @TempDir Path folder;
  private StudyFixture study;

  @BeforeEach
  void begin() {
    study = new StudyFixture(folder);
    for (String name :
        List.of(
            "docs/b.txt",
            "docs/a.md",
            "docs/x/c.txt",
            "docs/x/y/d.txt",
            "docs/.hidden.txt",
            "docs/.git/e.txt",
            "talks/f.txt")) {
      study.file(name, "text");
    }
  }

  private StudyFixture include(String include) {
    return study.yaml("name: talks", "documents: {include: " + include + "}");
  }

  @Test
  void takesEveryFileBelowAFolderButHiddenOnes() {
    assertThat(include("docs").paths(), contains("a.md", "b.txt", "x/c.txt", "x/y/d.txt"));
    assertThat(
        study.study().documents(),
        is(
            new Study.Documents(
                folder.resolve("docs").toString(),
                null,
                List.of(folder.resolve("docs").toString()))));
  }

  @Test
  void takesTheDeepestCommonFolderForTheRoot() {
    assertThat(
        include("[docs/x, talks/f.txt]").paths(),
        contains("docs/x/c.txt", "docs/x/y/d.txt", "talks/f.txt"));
    assertThat(include("[docs/x/y, docs/x]").paths(), contains("c.txt", "y/d.txt"));
  }

  @Test
  void matchesGlobsBelowTheirFolder() {
    assertThat(include("'docs/*.txt'").paths(), contains("b.txt"));
    assertThat(include("'docs/*/*.txt'").paths(), contains("x/c.txt"));
    assertThat(include("'docs/**.txt'").paths(), contains("b.txt", "x/c.txt", "x/y/d.txt"));
    assertThat(include("'docs/*.{md,txt}'").paths(), contains("a.md", "b.txt"));
    assertThat(include("'docs/?.[lm]d'").paths(), contains("a.md"));
    assertThat(
        study.study().documents().include(), contains(folder.resolve("docs/?.[lm]d").toString()));
  }

  @Test
  void letsTwoStarsMeanNoFolderToo() {
    assertThat(include("'docs/**/*.txt'").paths(), contains("b.txt", "x/c.txt", "x/y/d.txt"));
    assertThat(include("'docs/x/**/y/**/*.txt'").paths(), contains("y/d.txt"));
    assertThat(include("'docs/**/*.{txt,md}'").paths().size(), is(4));
    assertThat(include("'docs/{**/,}d.txt'").paths(), contains("x/y/d.txt"));
  }

  @Test
  void takesAFileWhoseNameLooksLikeAGlob() {
    study.file("docs/[b].txt", "text");
    assertThat(include("'docs/[b].txt'").paths(), contains("[b].txt"));
  }

  @Test
  void countsAFileOnceAndAsListed() {
    study
        .file("docs/list.csv", "path,author", "./x/c.txt,Ash")
        .yaml("name: talks", "documents: {list: docs/list.csv, include: [docs/x, 'docs/**.txt']}");
    assertThat(study.paths(), contains("b.txt", "x/c.txt", "x/y/d.txt"));
    assertThat(study.documents().get(1).author(), is("Ash"));
  }

  @Test
  void readsBothBelowAGivenRoot() {
    study
        .file("lists/list.csv", "path", "talks/f.txt")
        .yaml("name: talks", "documents: {list: lists/list.csv, include: docs/x, root: .}");
    assertThat(study.paths(), contains("docs/x/c.txt", "docs/x/y/d.txt", "talks/f.txt"));
  }

  @Test
  void leavesOutTheStudysOwnFilesAndResultsButNothingElse() {
    study
        .file("list.csv", "path", "talks/f.txt")
        .file("phrases.csv", "phrase,pattern")
        .file("events.csv", "date,event")
        .file("stop.txt", "the")
        .file("README.md", "text")
        .file("other.csv", "text")
        .file("results/talks/tables/documents.csv", "path")
        .yaml(
            "name: talks",
            "documents: {list: list.csv, include: ['*', results, talks]}",
            "phrases: phrases.csv",
            "events: events.csv",
            "tokens: {stop_words: stop.txt}");
    assertThat(
        study.problems(),
        contains(
            "study.yaml:2:44: documents.include: no documents in 'results'; hidden files and the"
                + " study's own files do not count"));
    study.file("results/old/x.txt", "text");
    assertThat(
        study.paths(), contains("README.md", "other.csv", "results/old/x.txt", "talks/f.txt"));
  }

  @Test
  void keepsAnOwnFileThatTheListNames() {
    study.file("docs/list.csv", "path", "list.csv");
    study.yaml("name: talks", "documents: {list: docs/list.csv, include: docs/x/y}");
    assertThat(study.paths(), contains("list.csv", "x/y/d.txt"));
  }

  @Test
  void followsNoLinkButTheOneThatIsNamed() throws Exception {
    Files.createSymbolicLink(folder.resolve("docs/link.txt"), folder.resolve("talks/f.txt"));
    Files.createSymbolicLink(folder.resolve("docs/z"), folder.resolve("talks"));
    Files.createSymbolicLink(folder.resolve("named"), folder.resolve("docs"));
    assertThat(include("docs").paths(), contains("a.md", "b.txt", "x/c.txt", "x/y/d.txt"));
    assertThat(include("named").paths(), contains("a.md", "b.txt", "x/c.txt", "x/y/d.txt"));
  }
}
