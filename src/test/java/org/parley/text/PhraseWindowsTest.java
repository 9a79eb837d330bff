package org.parley.text;

import static java.util.stream.Collectors.joining;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.is;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhraseWindowsTest {

  private static Map<Integer, PhraseWindows> in(Cutting.Cut cut, boolean ownWords) {
    return PhraseWindows.in(cut.text(), cut.text().runs(), ownWords);
  }

  /** The windows of the only phrase as text: hits, what they are made of, what is near. */
  private static String shown(Cutting.Cut cut, boolean ownWords) {
    return shown(cut, in(cut, ownWords).get(0));
  }

  private static String shown(Cutting.Cut cut, PhraseWindows windows) {
    return windows.count()
        + " | "
        + words(cut.terms(), windows.hitTokens())
        + " | "
        + words(cut.terms(), windows.window());
  }

  private static String words(List<String> terms, BitSet tokens) {
    return tokens.stream().mapToObj(terms::get).collect(joining(" "));
  }

  private static String own(String phrase, String text) {
    return shown(Cutting.phrase(phrase).of(text), true);
  }

  private static String all(String phrase, String text) {
    return shown(Cutting.phrase(phrase).of(text), false);
  }

  @Test
  void fiveTokensToEachSideOfAHitAreNear() {
    assertThat(
        own("last ferry", "a b c d e f the last ferry g h i j k l m"),
        is("1 | last ferry | c d e f the g h i j k"));
  }

  @Test
  void aWindowEndsWhereTheTextDoes() {
    assertThat(own("ferry", "Ferry"), is("1 | ferry | "));
    assertThat(own("ferry", "our ferry sails"), is("1 | ferry | our sails"));
  }

  @Test
  void aWindowDoesNotCrossTheEndOfASentence() {
    assertThat(
        own("ferry", "They wait. The ferry sails late. Nobody knows why.\n\nNobody asks."),
        is("1 | ferry | the sails late"));
    assertThat(own("ferry", "They wait\n\nthe ferry\n\nsails"), is("1 | ferry | the"));
  }

  @Test
  void windowsThatOverlapAreOne() {
    assertThat(own("ferry", "a b ferry c d ferry e f"), is("2 | ferry ferry | a b c d e f"));
  }

  /** The second hit's window reaches back over the first: ferry, c, b, a and x5. */
  @Test
  void theTokensOfHitsAreInNoWindowButCountAsDistance() {
    assertThat(
        own("ferry", "x1 x2 x3 x4 x5 x6 ferry a b c ferry"),
        is("2 | ferry ferry | x2 x3 x4 x5 x6 a b c"));
    assertThat(own("ferry", "ferry ferry a b c d e f"), is("2 | ferry ferry | a b c d e"));
  }

  @Test
  void eachPhraseHasItsOwnWindows() {
    Cutting.Cut cut =
        Cutting.phrase("last ferry")
            .and("q", "ferry")
            .of("the last ferry sails at ten sharp today");
    Map<Integer, PhraseWindows> windows = in(cut, true);
    assertThat(shown(cut, windows.get(0)), is("1 | last ferry | the sails at ten sharp today"));
    assertThat(shown(cut, windows.get(1)), is("1 | ferry | the last sails at ten sharp today"));
  }

  @Test
  void aPhraseWithoutAHitHasNoWindows() {
    assertThat(in(Cutting.phrase("ferry").of("nothing sails"), true), is(anEmptyMap()));
  }

  @Test
  void ofOwnWordsAWindowEndsWhereAQuotationBegins() {
    String text = "the chair says \u201cwe will not go\u201d today";
    assertThat(own("chair", text), is("1 | chair | the says"));
    assertThat(own("today", text), is("1 | today | "));
  }

  /** The quotation hides every word after it, however near. */
  @Test
  void ofOwnWordsAWindowEndsAtAQuotation() {
    assertThat(own("ferry", "our ferry \u201csails at ten\u201d they say"), is("1 | ferry | our"));
  }

  @Test
  void ofOwnWordsAQuotedHitIsNone() {
    String text = "They say \u201cthe last ferry sails\u201d but the last ferry waits.";
    assertThat(own("last ferry", text), is("1 | last ferry | but the waits"));
    assertThat(
        in(Cutting.phrase("last ferry").of("He said \u201cthe last ferry sails\u201d."), true),
        is(anEmptyMap()));
  }

  /** A hit that begins outside: the quoted half is no own word, and nothing beyond it is near. */
  @Test
  void ofOwnWordsAHitAcrossTheBorderReachesOnlyOutwards() {
    assertThat(
        own("the last", "we took the \u201clast ferry of all\u201d home"), is("1 | the | we took"));
  }

  @Test
  void ofAllWordsQuotationsHaveNoBorder() {
    assertThat(
        all("chair", "the chair says \u201cwe will not go\u201d today"),
        is("1 | chair | the says we will not go"));
    assertThat(
        all("last ferry", "They say \u201cthe last ferry sails\u201d but the last ferry waits."),
        is("2 | last ferry last ferry | they say the sails but the waits"));
    assertThat(
        all("the last", "we took the \u201clast ferry of all\u201d home"),
        is("1 | the last | we took ferry of all home"));
  }
}
