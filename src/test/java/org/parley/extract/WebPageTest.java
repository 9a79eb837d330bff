package org.parley.extract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Flag;

/** Web pages; those in files mark with {@code data-part} what is the article and what the rest. */
class WebPageTest {

  private static byte[] page(String name) throws IOException {
    try (InputStream page = WebPageTest.class.getResourceAsStream("pages/" + name + ".html")) {
      return page.readAllBytes();
    }
  }

  private static Extraction.Text body(String body) {
    return Samples.extracted("a.html", "<!DOCTYPE html><html><body>" + body + "</body></html>");
  }

  private static Extraction.Text head(String head) {
    return Samples.extracted(
        "a.html",
        "<!DOCTYPE html><html><head>" + head + "</head><body><p>Words.</p></body></html>");
  }

  @ParameterizedTest
  @CsvSource({
    "news, 0",
    "blog, 0",
    "letter, 0",
    "sections, 0",
    "short, 0",
    "tables, 1",
    "press, 2",
  })
  void keepsTheWholeArticleAndLittleOfTheRest(String name, int ofTheRest) throws IOException {
    byte[] bytes = page(name);
    Document page = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
    String text = Samples.extracted(name + ".html", bytes).text().replaceAll("\\s+", " ");
    for (Element passage : page.select("[data-part=article]")) {
      assertThat(text, containsString(passage.text()));
    }
    List<Element> kept =
        page.select("[data-part=rest]").stream()
            .filter(passage -> text.contains(passage.text()))
            .toList();
    assertThat(kept.toString(), kept.size(), is(ofTheRest));
  }

  @Test
  void partsTheParagraphsOfAnArticleByAnEmptyLine() throws IOException {
    String text = Samples.extracted("news.html", page("news")).text();
    assertThat(text, startsWith("Pilots say the rota is unsafe\n\nThe harbour board has told us"));
    assertThat(text, containsString("What we ask for\n\nTwo nights of rest between two runs"));
    assertThat(text, containsString("Talk to us.\n\nThe board has until Friday."));
  }

  @Test
  void foldsWhiteSpaceAndEndsLinesWhereThePageDoes() {
    assertThat(
        body("<p>One\n   two<br>three</p><p>four<br><br>five</p><div>six<p>seven</div>eight")
            .text(),
        is("One two\nthree\n\nfour\n\nfive\n\nsix\n\nseven\n\neight"));
  }

  @Test
  void keepsTheLinesOfPreformattedText() {
    assertThat(body("<pre>one\n  two</pre>").text(), is("one\n  two"));
  }

  @Test
  void leavesOutWhatNobodySees() {
    assertThat(
        body("<p>Seen.</p><script>var a;</script><style>b{}</style><noscript>c</noscript>"
                + "<p hidden>d</p><p style='display: none'>e</p><template>f</template>")
            .text(),
        is("Seen."));
  }

  @Test
  void countsTheWholePageAndSaysSoWhereNoArticleIsFound() {
    Extraction.Text read =
        body(
            "<form><p>The talks have ended, and they have ended without a result.</p></form>"
                + "<header><p>Port of Ellery</p></header>"
                + "<div><a href='#'>Tariffs</a> <a href='#'>Notices</a></div>"
                + "<p>Quay Road.</p>");
    assertThat(
        read.text(),
        is(
            "The talks have ended, and they have ended without a result.\n\nTariffs Notices\n\n"
                + "Quay Road."));
    assertThat(read.flags(), contains(Flag.WHOLE_PAGE));
  }

  @Test
  void readsTheEncodingThatAPageDeclares() {
    String html =
        "<!DOCTYPE html><html><head><meta charset=iso-8859-1></head><body><p>The board’s café –"
            + " closed.</p></body></html>";
    Extraction.Text read =
        Samples.extracted("a.html", html.getBytes(Charset.forName("windows-1252")));
    assertThat(read.text(), is("The board’s café – closed."));
    assertThat(read.flags(), empty());
  }

  @Test
  void believesBytesThatAreUtf8MoreThanADeclaration() {
    Extraction.Text read =
        Samples.extracted(
            "a.html", "<!DOCTYPE html><html><head><meta charset=iso-8859-1></head><p>Café’s");
    assertThat(read.text(), is("Café’s"));
  }

  @Test
  void marksCharactersThatNoEncodingExplains() {
    byte[] bytes = Samples.utf8("<!DOCTYPE html><html><meta charset=utf-8><p>Caf\uFFFD, closed");
    assertThat(Samples.extracted("a.html", bytes).flags(), contains(Flag.UNDECODED_CHARACTERS));
  }

  @Test
  void takesTitleAuthorAndDateFromMetaElements() throws IOException {
    Claims claims = Samples.extracted("news.html", page("news")).claims();
    assertThat(claims.title(), is("Pilots say the rota is unsafe"));
    assertThat(
        claims.author(),
        is(Optional.of(new Claim<>("A pilot of the harbour", "metadata:rel=author"))));
    assertThat(
        claims.date(),
        is(Optional.of(new Claim<>(LocalDate.of(2031, 3, 4), "metadata:article:published_time"))));
  }

  @Test
  void takesAuthorAndDateFromJsonLd() throws IOException {
    Claims claims = Samples.extracted("press.html", page("press")).claims();
    assertThat(
        claims.author(),
        is(Optional.of(new Claim<>("The association's press office", "metadata:json-ld"))));
    assertThat(
        claims.dates(),
        contains(new Claim<>(LocalDate.of(2031, 3, 7), "metadata:json-ld:datePublished")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name='DC.Date' content='2031-03-04'>",
        "<meta name=date content='4 March 2031'>",
        "<meta itemprop=datePublished content='2031-03-04T10:00'>",
        "<time pubdate datetime='2031-03-04'></time>",
        "<time itemprop=datePublished datetime='2031-03-04T10:00Z'></time>",
      })
  void findsTheDateOfPublication(String head) {
    assertThat(head(head).claims().date().orElseThrow().value(), is(LocalDate.of(2031, 3, 4)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property='article:modified_time' content='2031-03-04'>",
        "<meta name=date content='March 2031'>",
        "<time datetime='2031-03-04'></time>",
        "<script type='application/ld+json'>{\"dateModified\": \"2031-03-04\"}</script>",
        "<script type='application/ld+json'>{not json at all</script>",
      })
  void takesNoOtherDateForThatOfPublication(String head) {
    assertThat(head(head).claims().dates(), empty());
  }

  @Test
  void doesNotTakeAnAddressForAnAuthor() {
    assertThat(
        head("<meta property='article:author' content='https://page.invalid/pilot'>")
            .claims()
            .authors(),
        empty());
  }

  @Test
  void marksDatesThatDisagreeAndKeepsTheMoreTrusted() {
    String html =
        "<!DOCTYPE html><html><head><meta name=date content=2031-03-04></head><p>Words.</p>";
    Extraction.Text read = Samples.extracted("2031-03-05.html", html);
    assertThat(read.flags(), contains(Flag.DATE_CONFLICT));
    assertThat(read.claims().date().orElseThrow().source(), is("metadata:date"));
    assertThat(
        Samples.extracted("2031-03-04.html", html).flags(), not(contains(Flag.DATE_CONFLICT)));
  }

  @Test
  void asksNothingOfTheNetworkAndSurvivesDeepNesting() {
    String deep = "<div>".repeat(20_000) + "<p>At the bottom of it all.</p>";
    assertThat(
        body("<img src='http://page.invalid/x.png'>" + deep).text(), containsString("At the"));
  }
}
