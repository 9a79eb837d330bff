package org.parley.fetch;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.study.StudyException;

class CatalogueTest {

  @TempDir private Path folder;

  private Catalogue read(String... lines) throws Exception {
    Path file = folder.resolve("catalogue.csv");
    Files.write(file, List.of(lines));
    return Catalogue.read(file);
  }

  private List<String> problems(String... lines) {
    return assertThrows(StudyException.class, () -> read(lines)).problems().stream()
        .map(problem -> problem.place().line() + " " + problem.key() + ": " + problem.message())
        .toList();
  }

  @Test
  void readsItsColumnsInAnyOrder() throws Exception {
    assertThat(
        read(
                "author,licence,url,path",
                "Ada Quill,CC BY 4.0,https://example.org/a?b=1,fetched/a.html",
                ",all rights reserved,,saved/b.docx")
            .entries(),
        contains(
            new CatalogueEntry(
                "fetched/a.html",
                URI.create("https://example.org/a?b=1"),
                new Licence("CC BY 4.0"),
                ""),
            new CatalogueEntry("saved/b.docx", null, new Licence("all rights reserved"), "")));
  }

  @Test
  void namesWhatIsWrongAndWhere() {
    assertThat(
        problems(
            "path,url,licence",
            "../a.html,https://example.org/a,CC0",
            "fetched/.a.html,https://example.org/a,CC0",
            "a.html,https://example.org/a,CC0",
            "fetched/a.exe,https://example.org/a,CC0",
            "fetched/b.html,ftp://example.org/a,CC0",
            "fetched/c.html,https://example.org/a,",
            "fetched/c.html,https://example.org/a,CC0"),
        contains(
            "2 path: invalid path '../a.html'; allowed: letters, digits, '.', '_' and '-', with"
                + " '/' between names",
            "3 path: invalid path 'fetched/.a.html'; allowed: letters, digits, '.', '_' and '-',"
                + " with '/' between names",
            "4 path: 'a.html' cannot be downloaded; allowed: a path that begins with fetched/ and"
                + " ends in .html, .xml, .pdf, .txt",
            "5 path: 'fetched/a.exe' cannot be downloaded; allowed: a path that begins with"
                + " fetched/ and ends in .html, .xml, .pdf, .txt",
            "6 url: invalid address 'ftp://example.org/a'; allowed: https://HOST/PATH",
            "7 licence: missing licence; write 'all rights reserved' if none is known to allow"
                + " copies",
            "8 path: repeated path 'fetched/c.html'; first in line 7"));
  }

  @Test
  void theFirstStudysCatalogueLeadsToFilesThatGitIgnores() throws Exception {
    Path study = Path.of("data", "junior-doctors");
    List<CatalogueEntry> entries = Catalogue.read(study.resolve("catalogue.csv")).entries();
    for (CatalogueEntry entry : entries) {
      assertThat(
          entry.path(),
          entry.path().startsWith("fetched/") || Files.exists(study.resolve(entry.path())));
    }
    assertThat(entries.stream().filter(CatalogueEntry::mayBeDownloaded).count(), is(11L));
    assertThat(Files.readAllLines(Path.of(".gitignore")), hasItem("/data/*/fetched/"));
  }

  @Test
  void aShortRowLacksItsLicence() {
    assertThat(
        problems("path,url,licence,note", "fetched/a.html,"),
        contains(
            "2 licence: missing licence; write 'all rights reserved' if none is known to allow"
                + " copies"));
  }

  @Test
  void needsItsColumns() {
    assertThat(
        problems("path,url", "fetched/a.html,"),
        contains("1 licence: missing column; add it to the header"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Open Parliament Licence v3.0",
        "Open Government Licence v3.0",
        "open government licence",
        "CC0",
        "CC BY-SA 4.0",
        "CC BY-NC 2.0",
        "public domain"
      })
  void theseLicencesAllowCopies(String name) {
    assertThat(new Licence(name).allowsCopies(), is(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"all rights reserved", "not CC0", "CC", "unknown", "Open Parliament Licence?", ""})
  void noOtherNameDoes(String name) {
    assertThat(new Licence(name).allowsCopies(), is(false));
  }
}
