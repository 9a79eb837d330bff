package org.parley.extract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who wrote a web page; the people and outlets are made up. */
class PageAuthorTest {

  private static final String HEADLINE = "<h1>Berths stay shut until the autumn</h1>";

  private static Optional<String> author(String head, String body) {
    String page =
        "<!DOCTYPE html><html><head><title>Berths stay shut until the autumn | Ellery Gazette</title>"
            + head
            + "</head><body>"
            + body
            + "<p>The berths at the north pier stay shut, and nobody has told the crews why.</p>";
    return Samples.extracted("a.html", page).claims().author().map(Claim::value);
  }

  private static String linked(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A reference to another object of the graph
        "{'@graph': [{'@type': 'Article', 'author': {'@id': '#7'}},"
            + " {'@type': 'Person', '@id': '#7', 'name': 'Mara Ellison'}]}",
        // A list, after an object that is no article
        "[{'@type': 'BreadcrumbList', 'author': 'Nobody Here'},"
            + " {'@type': ['NewsArticle'], 'author': [{'@type': 'Person', 'name': 'Mara Ellison'}]}]",
        // Comments, a trailing comma and a raw line end inside a string
        "/* data */ {'@type': 'NewsArticle', /* who */ 'headline': 'Berths\nstay shut',"
            + " 'author': {'name': 'Mara Ellison',},}",
        // A person beats an organization
        "{'@type': 'Article', 'author': [{'@type': 'Organization', 'name': 'Tug Masters Union'},"
            + " {'@type': 'Person', 'name': 'Mara Ellison'}]}",
        // Nor does one of another kind, and the names may be in a list
        "{'@type': 'Article', 'author': {'@list': [{'@type': 'NewsMediaOrganization', 'name':"
            + " 'Harbour Lights'}, {'@type': 'Person', 'name': ['<b>Mara Ellison</b>']}]}}",
        // A teaser of another text is not the article
        "[{'@type': 'ItemList', 'itemListElement': [{'@type': 'Article', 'author': 'Jo Nobb'}]},"
            + " {'@type': 'Article', 'author': 'Mara Ellison'}]",
      })
  void followsJsonLdToTheAuthor(String json) {
    assertThat(author(linked(json.replace('\'', '"')), ""), is(Optional.of("Mara Ellison")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>By <a rel=author href=/m>Mara Ellison</a></p>",
        "<div itemprop=author itemscope><span itemprop=name>Mara Ellison</span></div>",
        "<div class=author-name>Mara Ellison</div>",
        "<p><a href='/autor/ellison'>Mara Ellison</a></p>",
        "<p>Von Mara Ellison | 8. März 2031, 10:15 Uhr</p>",
        "<p>Von <b>Mara Ellison</b> in Ellery</p>",
        "<p>Written by Mara Ellison</p>",
      })
  void readsTheBylineNextToTheHeadline(String byline) {
    assertThat(author("", HEADLINE + byline), is(Optional.of("Mara Ellison")));
  }

  @Test
  void theOnlyVisibleBylineBeatsWhoEnteredThePage() {
    String entered = linked("{\"@type\": \"Article\", \"author\": {\"name\": \"Jo Nobb\"}}");
    assertThat(
        author(entered, HEADLINE + "<p>Von Mara Ellison</p>"), is(Optional.of("Mara Ellison")));
    assertThat(
        "two bylines",
        author(entered, HEADLINE + "<p>Von Mara Ellison</p><p>Von Abel Finch</p>"),
        is(Optional.of("Jo Nobb")));
    assertThat(
        "part of the name",
        author(entered, HEADLINE + "<p>Von Jo Nobb Mittwoch</p>"),
        is(Optional.of("Jo Nobb")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=author>Quaymaster</div>",
        "<div class=author>Gesponserte Inhalte</div>",
        "<a class='license-author' href=/x>Abel Finch</a>",
        "<div class=author>Übersetzung: Abel Finch</div>",
      })
  void aBoxOfAnAuthorMayNameSomebodyElse(String box) {
    assertThat(author("", HEADLINE + box), is(Optional.empty()));
  }

  @Test
  void readsWhoHasWrittenAPageForTwitter() {
    assertThat(
        author(
            "<meta name=twitter:label1 content='Verfasst von'>"
                + "<meta name=twitter:data1 content='Mara Ellison'>",
            ""),
        is(Optional.of("Mara Ellison")));
  }

  @Test
  void trustsTheBylineMoreThanMetaAuthor() {
    assertThat(
        author("<meta name=author content='Ole Brandt'>", HEADLINE + "<p>By Mara Ellison</p>"),
        is(Optional.of("Mara Ellison")));
  }

  @Test
  void takesNoNameFromAnotherTextOnThePage() {
    assertThat(
        author("", HEADLINE + "<aside><a rel=author>Ole Brandt</a></aside>"), is(Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Mara Ellison and Ole Brandt           | Mara Ellison, Ole Brandt",
        "Mara Ellison, Political Editor           | Mara Ellison",
        "Dr. Mara Ellison, Ole Brandt PhD         | Mara Ellison, Ole Brandt",
        "Mara O&#39;Neill                         | Mara O'Neill",
        "Mara Ellison (Ellery), Ellery Gazette    | Mara Ellison",
        "von Mara von der Aue, dpa                | Mara von der Aue",
        "Mara Ellison mara@gazette.invalid        | Mara Ellison",
        "Mara Ellison MP, in Ellery               | Mara Ellison",
        "Mara Ellison, Ellery                     | Mara Ellison",
        "Mara Ellison, Director of the Tug Board  | Mara Ellison",
        "Mara Ellison, special to the Gazette     | Mara Ellison",
        "View all posts by Mara Ellison           | Mara Ellison",
      })
  void keepsOnlyTheNamesOfPeople(String byline, String names) {
    assertThat(
        author("<meta name=author content=\"" + byline.replace("&", "&amp;") + "\">", ""),
        is(Optional.of(names)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "No Author",
        "admin",
        "wordpressadmin",
        "Redaktion Ellery",
        "Editorial Staff",
        "AFP",
        "dpa",
        "Agence France-Presse",
        "Press Association",
        "PR Newswire",
        "Onlineredaktion",
        "Super User",
        "Guest Post",
        "Saturday",
        "https://gazette.invalid/mara",
        "mara@gazette.invalid",
        "@mara_e",
        "mara.ellison",
        "March 8, 2031 at 6:01 am Updated March 9, 2031",
        "Ellery Gazette",
        "ElleryGazette.com",
      })
  void takesNobodysNameForAnAuthor(String nobody) {
    assertThat(author("<meta name=author content='" + nobody + "'>", ""), is(Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property=og:site_name content='The Quay'>",
        "<meta property=og:url content='https://www.the-quay.com/a'>",
        "<link rel=canonical href='https://thequay.co.uk/a'>",
        "<script type='application/ld+json'>{\"publisher\": {\"name\": \"The Quay\"}}</script>",
      })
  void takesNoOutletForAnAuthor(String outlet) {
    assertThat(author(outlet + "<meta name=author content='The Quay'>", ""), is(Optional.empty()));
  }
}
