package org.parley.extract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Flag;

/** The day on which a web page was published. */
class PageDateTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Extraction.Text page(String head, String body) {
    String page =
        "<!DOCTYPE html><html><head><title>Berths stay shut</title>"
            + head
            + "</head><body><h1>Berths stay shut</h1>"
            + body
            + "<p>The berths at the north pier stay shut, and nobody has told the crews why.</p>";
    return (Extraction.Text)
        new Extractor(ReadLimits.DEFAULTS, BERLIN).extract("a.html", Samples.utf8(page));
  }

  private static Optional<LocalDate> day(String head, String body) {
    return page(head, body).claims().date().map(Claim::value);
  }

  private static String published(String time) {
    return "<meta property=article:published_time content='" + time + "'>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<time class='entry-date published' datetime=2031-03-08>8 March</time>"
            + "<time class=updated datetime=2031-05-01>1 May</time>",
        "<time class=updated datetime=2031-05-01>1 May</time><time datetime=2031-03-08>8 March</time>",
        "<span itemprop=datePublished content='2031-03-08T10:00:00.000+00:00'>today</span>",
        "<abbr class=published title=2031-03-08>Saturday</abbr>",
        "<p>Von Mara Ellison | 8. März 2031</p>",
        "<p>Samstag, 08.03.2031, 10:15 Uhr</p>",
        "<p>Publié le 8 mars 2031</p>",
        "<p>8 de marzo de 2031</p>",
        "<p>Published March 8, 2031. Updated March 9, 2031</p>",
        "<p>ELLERY, 8. März 2031 – The harbour board has said once more that the berths at the north"
            + " pier stay shut until the autumn, and that it regrets any trouble.</p>",
      })
  void readsTheDayNextToTheHeadline(String body) {
    assertThat(day("", body), is(Optional.of(LocalDate.of(2031, 3, 8))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name=parsely-pub-date content='2031-03-08T10:00:00Z'>",
        "<link rel=canonical href='https://gazette.invalid/news/2031/03/08/berths'>",
        "<link rel=canonical href='https://gazette.invalid/news/2031/mar/08/berths'>",
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\","
            + " \"datePublished\": \"2031-03-08T10:02:50CDT\"}</script>",
        "<meta name=date content='Sat Mar 08 10:02:50 CET 2031'>",
        "<meta name=dcterms.date content='2031-03-08'>",
      })
  void readsTheDayOfPublicationInTheHead(String head) {
    assertThat(day(head, ""), is(Optional.of(LocalDate.of(2031, 3, 8))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Updated 8 March 2031</p>",
        "<p>Foto: Ole Brandt, 08.03.2031</p>",
        "<p>03/08/2031</p>",
        "<p>On 8 March 2031 the harbour board said once more that the berths at the north pier will"
            + " stay shut until the autumn, and that it regrets any trouble.</p>",
        "<p>6.–8. März 2031</p>",
        "<time class=updated datetime=2031-03-08>8 March</time>",
        "<div><a href=/kelp><time datetime=2031-03-08>14:00</time> Kelp at the pier</a></div>",
      })
  void takesNoOtherDayForThatOfPublication(String body) {
    assertThat(day("", body), is(Optional.empty()));
  }

  @Test
  void trustsPublicationMoreThanDublinCore() {
    assertThat(
        day("<meta name=dcterms.date content=2031-05-01>" + published("2031-03-08"), ""),
        is(Optional.of(LocalDate.of(2031, 3, 8))));
  }

  @Test
  void believesTheDayThatAnElementShowsMoreThanItsValue() {
    assertThat(
        day("", "<time datetime=2031-03-12T10:18:46Z>Published on 8 March 2031</time>"),
        is(Optional.of(LocalDate.of(2031, 3, 8))));
  }

  @Test
  void believesTwoKindsOfSourcesMoreThanOne() {
    assertThat(
        day(published("2031-05-01"), "<time datetime=2031-03-08></time><p>8 March 2031</p>"),
        is(Optional.of(LocalDate.of(2031, 3, 8))));
  }

  @ParameterizedTest
  @CsvSource({
    // Midnight is a day without a time, wherever the study is.
    "2031-03-10T00:00:00+09:00, 2031-03-10, false",
    "2031-03-10T00:00:00Z,      2031-03-10, false",
    // The page's own zone
    "2031-03-09T20:00:00-05:00, 2031-03-09, true",
    "2031-03-09T12:00:00-05:00, 2031-03-09, false",
    // UTC says nothing of the page's zone.
    "2031-03-09T23:30:00Z,      2031-03-10, false",
  })
  void takesThePagesDay(String time, LocalDate day, boolean elsewhere) {
    Extraction.Text read = page(published(time), "");
    assertThat(read.claims().date().map(Claim::value), is(Optional.of(day)));
    assertThat(read.flags().contains(Flag.PAGE_DAY), is(elsewhere));
  }

  @Test
  void takesTheDayThatThePageShowsWhereItsTimeIsInUtc() {
    Extraction.Text read = page(published("2031-03-10T02:30:00Z"), "<p>March 9, 2031</p>");
    assertThat(read.claims().date().map(Claim::value), is(Optional.of(LocalDate.of(2031, 3, 9))));
    assertThat(read.flags().contains(Flag.PAGE_DAY), is(true));
  }
}
