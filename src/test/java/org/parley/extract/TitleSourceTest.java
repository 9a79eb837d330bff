package org.parley.extract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A title's source says where the title is. */
class TitleSourceTest {

  private static final String OPEN_GRAPH = "<meta property='og:title' content='";
  private static final String TEXT =
      "<p>" + "Nobody on the quay had asked for the rota. ".repeat(5) + "</p>";

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

  private static String title(String head, String body) {
    return ((Extraction.Text) Samples.EXTRACTOR.extract("a.html", Samples.utf8(head + body + TEXT)))
        .claims()
        .title();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1><small>Ellery</small><br>The rota is safe</h1>",
        "<h1><span class=h1small>Harbour</span> The rota is safe</h1>",
        "<h1>The rota is safe <span class=entry-subtitle>A wish, not a plan</span></h1>",
        "<h1>Ellery The rota is safe</h1>",
        "<h1>The rota is safe 8 March 2031</h1>",
      })
  void isTheHeadlineWithoutTheLinesAroundIt(String headline) {
    String head = "<title>The rota is safe</title>" + OPEN_GRAPH + "The rota is safe'>";
    assertThat(title(head, headline), is("The rota is safe"));
  }

  @Test
  void headlineWithAKickerIsTrimmedFromTheText() {
    Extraction.Text page =
        (Extraction.Text)
            Samples.EXTRACTOR.extract(
                "a.html",
                Samples.utf8(
                    "<title>The rota is safe</title><main><h1><small>Ellery</small><br>The rota is"
                        + " safe</h1>"
                        + TEXT
                        + "</main>"));
    assertThat(page.content().text(), not(containsString("Ellery")));
  }

  @Test
  void isTheWholeHeadlineIfTheHeadSaysIt() {
    String title = "The rota is safe (a wish - Ellery)";
    assertThat(
        title("<title>" + title + "</title>" + OPEN_GRAPH + title + "'>", "<h1>" + title + "</h1>"),
        is(title));
  }

  @Test
  void headlineMayNameTheOutlet() {
    String head =
        "<title>No more Harbour Gazette at the kiosks of Ellery | Harbour Gazette</title>";
    String body =
        "<h1><a href=/>Harbour Gazette</a></h1><h2>of Ellery</h2>"
            + "<h1>No more Harbour Gazette at the kiosks of Ellery</h1>";
    assertThat(title(head, body), is("No more Harbour Gazette at the kiosks of Ellery"));
  }

  @Test
  void outletIsTheHeadingThatLinksToTheStartPage() {
    assertThat(
        title(
            "<title>Lampwright &raquo; The rota is safe</title>",
            "<h1><a href='https://lampwright.invalid'>Lampwright</a></h1><h2>The rota is safe</h2>"),
        is("The rota is safe"));
  }

  @Test
  void outletAloneIsNoTitle() {
    assertThat(
        title(
            "<title>Lampwright</title><meta property='og:site_name' content='Lampwright'>"
                + OPEN_GRAPH
                + "Lampwright'>",
            ""),
        is(""));
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
