package org.parley.extract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A title's source says where the title is. */
class TitleSourceTest {

  private static List<Claim<String>> titles(String name, String content) {
    return ((Extraction.Text) Samples.EXTRACTOR.extract(name, Samples.utf8(content)))
        .claims()
        .titles();
  }

  private static List<Claim<String>> one(String title, String source) {
    return List.of(new Claim<>(title, source));
  }

  @Test
  void ofAMailIsItsSubject() {
    assertThat(
        titles("a.eml", "From: Una Reed <u@example.org>\r\nSubject: The rota\r\n\r\nIt is safe."),
        is(one("The rota", "metadata:Subject")));
  }

  @Test
  void ofAPageIsTheHeadlineOrTheHead() {
    String body = "<p>" + "Nobody on the quay had asked for the rota. ".repeat(5) + "</p>";
    String head = "<title>The rota is safe</title>";
    assertThat(
        titles("a.html", head + "<h1>The rota is safe</h1>" + body),
        is(one("The rota is safe", "text:headline")));
    assertThat(titles("a.html", head + body), is(one("The rota is safe", "metadata:title")));
    assertThat(
        titles("a.html", "<meta property='og:title' content='The rota'>" + head + body),
        is(one("The rota", "metadata:og:title")));
  }

  @Test
  void ofMarkdownIsItsFrontMatter() {
    assertThat(
        titles("a.md", "---\ntitle: The rota\n---\n\nIt is safe.\n"),
        is(one("The rota", "metadata:title")));
  }

  @Test
  void ofAnOfficeDocumentIsAProperty() throws Exception {
    Extraction docx = Samples.EXTRACTOR.extract("a.docx", Samples.docx("It is safe."));
    assertThat(
        ((Extraction.Text) docx).claims().titles(), is(one("The rota", "property:dc:title")));
  }
}
