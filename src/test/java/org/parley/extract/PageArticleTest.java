package org.parley.extract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Flag;

/** Where on a page its article is. */
class PageArticleTest {

  private static final String TITLE = "Berths stay shut until the autumn";

  private static final String STORY =
      ("<p>The berths at the north pier stay shut, and nobody has told the crews why. We tied up at"
              + " the fish quay instead, and we paid for the water there ourselves, week after week.</p>"
              + "<p>The board calls this a pause. A pause has an end, and this one has none that we"
              + " were told of, though we have asked three times in writing since the spring.</p>")
          .repeat(2);

  private static String text(String body) {
    return page(TITLE, body).text();
  }

  private static Extraction.Text page(String title, String body) {
    return Samples.extracted(
        "a.html", "<!DOCTYPE html><html><head><title>" + title + "</title></head><body>" + body);
  }

  @Test
  void theOnlyArticleElementMayBeATeaser() {
    String text =
        text(
            "<div id=content><h1>"
                + TITLE
                + "</h1><div>"
                + STORY
                + "</div></div>"
                + "<div><article><h2>Ferry fares</h2><p>Fares rise in May.</p></article></div>");
    assertThat(text, containsString("The board calls this a pause."));
    assertThat(text, not(containsString("Fares rise")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"noscript", "aside", "div hidden"})
  void theArticleIsReadWhereMostWordsAre(String element) {
    String name = element.split(" ", -1)[0];
    assertThat(
        text("<h1>" + TITLE + "</h1><" + element + ">" + STORY + "</" + name + ">"),
        containsString("The board calls this a pause."));
  }

  @Test
  void aLeadInItsOwnBoxIsCounted() {
    String lead =
        "Nine crews have lost their berths at the north pier, and the harbour board has not said for"
            + " how long.";
    assertThat(
        text(
            "<main><article><header><h1>"
                + TITLE
                + "</h1><p class=lead>"
                + lead
                + "</p></header><div class=story>"
                + STORY
                + "</div></article></main>"),
        containsString(lead));
  }

  @Test
  void aNoticeOfTheOutletIsNotTheArticle() {
    String text =
        text(
            "<div><p>An open letter to the harbour board.</p></div>"
                + "<section class=advertiser-disclosure>"
                + STORY
                + "</section>");
    assertThat(text, is("An open letter to the harbour board."));
  }

  @Test
  void clutterInsideTheArticleIsNotCounted() {
    String text =
        text(
            "<article><h1>"
                + TITLE
                + "</h1><p class=byline>By Mara Ellison</p>"
                + "<figure><figcaption>The tug Meridian at the pier.</figcaption></figure>"
                + STORY
                + "<figure><figcaption>The north pier at noon.</figcaption></figure>"
                + "<figure><figcaption>The north pier at noon.</figcaption></figure>"
                + "<ul><li><a href=/1>Ferry fares to rise</a></li><li><a href=/2>Tides</a></li></ul>"
                + "</article>");
    assertThat(text, not(containsString("Mara Ellison")));
    assertThat("before the text", text, not(containsString("Meridian")));
    assertThat("again", text.split("at noon", -1).length - 1, is(1));
    assertThat(text, not(containsString("Ferry fares")));
  }

  @Test
  void theArticleOfTheJsonLdIsTakenWhereThePageShowsLittleOfIt() {
    String article = STORY.replaceAll("<[^>]+>", " ");
    assertThat(
        text(
            "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \""
                + article
                + "\"}</script><h1>"
                + TITLE
                + "</h1><p>The berths at the north pier stay"
                + " shut, and nobody has told the crews why. Subscribe.</p>"),
        containsString("A pause has an end"));
  }

  @Test
  void softHyphensAreNoCharacters() {
    assertThat(text("<p>The har&shy;bour is shut.</p>"), is("The harbour is shut."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Berths stay shut - Ellery Gazette | <h1>Berths stay shut</h1>                | Berths stay shut",
        "Berths stay shut - Ellery Gazette | <h2>Tides</h2>                           | Berths stay shut",
        "Ellery Gazette: news              | <h1>Berths stay shut until autumn</h1>   | Berths stay shut until autumn",
        "Berths stay shut - Ellery Gazette | <h1>Ellery Gazette</h1><h2>Berths stay shut</h2> | Berths stay shut",
      })
  void theTitleIsTheHeadlineWithoutTheOutlet(String title, String body, String expected) {
    assertThat(page(title, body + "<p>Words.</p>").claims().title(), is(expected));
  }

  @Test
  void aShortParagraphInADivOfItsOwnIsCounted() {
    String spoken = "<div><div><span>“Never?”</span></div></div>";
    String told =
        "<div><div><span>The berths at the north pier stay shut, and nobody has told the crews"
            + " why, though we have asked the board three times.</span></div></div>";
    String text =
        text("<div id=story><h1>" + TITLE + "</h1>" + (told + spoken).repeat(4) + "</div>");
    assertThat(text.split("Never", -1).length - 1, is(4));
  }

  @Test
  void aTextWithoutThePagesOwnDescriptionMayBeTheWrongPart() {
    String described =
        "<meta property='og:description' content='Nine crews lost their berths this spring, and the"
            + " harbour board has not said for how long they must wait.'>";
    Extraction.Text wrong = page(TITLE + "</title>" + described + "<title>", "<main>" + STORY);
    assertThat(wrong.flags(), hasItem(Flag.PERHAPS_WRONG_PART));
    assertThat(page(TITLE, "<main>" + STORY).flags(), not(hasItem(Flag.PERHAPS_WRONG_PART)));
  }
}
