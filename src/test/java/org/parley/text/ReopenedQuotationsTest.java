package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.parley.text.Cutting.cut;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReopenedQuotationsTest {

  private static String quoted(String text) {
    return String.join(" ", cut(text).quoted());
  }

  @ParameterizedTest
  @ValueSource(strings = {"“ ”", "\" \"", "„ “", "„ ”", "” ”", "« »", "» «", "‹ ›", "「 」"})
  void theFollowingParagraphMayReopenTheQuotation(String pair) {
    String open = pair.substring(0, 1);
    String close = pair.substring(2);
    assertThat(
        quoted("He: " + open + "a b.\n\n" + open + "c d." + close + " So he."), is("a b c d"));
  }

  @Test
  void soMaySeveralParagraphs() {
    assertThat(quoted("He: “a b.\n\n“c d.\n\n“e\nf.\n\n“g h.” So he."), is("a b c d e f g h"));
  }

  @Test
  void aParagraphThatDoesNotBeginWithTheMarkEndsTheQuotation() {
    assertThat(quoted("He: “a b c.\n\nd e f “g h i.” So he."), is("g h i"));
    assertThat(quoted("He: “a b c.\n\nd e f.\n\n“g h i.” So he."), is("g h i"));
  }

  @Test
  void anotherMarkDoesNotReopenIt() {
    assertThat(quoted("He: “a b c.\n\n‘g h i.’ So ”he."), is("g h i"));
    assertThat(quoted("He: “a b c.\n\n\"g h i.\" So he.”"), is("g h i"));
  }

  @Test
  void aReopenedQuotationThatNeverClosesQuotesNothing() {
    assertThat(quoted("He: “a b c.\n\n“d e f.\n\nSo he."), is(""));
  }

  @Test
  void aQuotationThatItsParagraphClosesIsNotGoneOnWith() {
    assertThat(quoted("He: “a b c.” So he.\n\n“d e f” he said."), is("a b c d e f"));
  }

  @Test
  void theInnerQuotationsOfTheParagraphsAreInside() {
    assertThat(quoted("He: “a ‘b c d’ e.\n\n“f “g” h.” So he."), is("a b c d e f g h"));
  }

  @Test
  void theTokensBeforeTheMarkAreNotQuoted() {
    assertThat(quoted("x y z “a.\n\n“b c.” d e f"), is("a b c"));
  }

  @Test
  void aTrimmedParagraphBetweenDoesNotEndTheQuotation() {
    Cutting.Cut cut =
        Cutting.trimming("Advert.*").of("He: “a b.\n\nAdvert “here it is” now\n\n“c d.” So he.");
    assertThat(String.join(" ", cut.quoted()), is("a b c d"));
    assertThat(String.join(" ", cut.terms()), is("he a b c d so he"));
  }

  @Test
  void marksInATrimmedParagraphOpenAndCloseNothing() {
    Cutting.Cut cut =
        Cutting.trimming("Advert.*").of("He: “a b c.\n\nAdvert: over.”\n\nd e f.” So he.");
    assertThat(String.join(" ", cut.quoted()), is(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"‘ ’", "' '"})
  void aQuotationInSingleMarksDoesNotCrossAParagraph(String pair) {
    String open = pair.substring(0, 1);
    String close = pair.substring(2);
    assertThat(
        quoted("He: " + open + "a b c.\n\n" + open + "d e f." + close + " So he."), is("d e f"));
    assertThat(quoted("He: " + open + "a b c.\n\nD e f." + close + " So he."), is(""));
  }

  @Test
  void theFollowingLineMayReopenTheQuotation() {
    assertThat(quoted("He: “a b\n“c d\n“e.” So he."), is("a b c d e"));
    assertThat(quoted("He: \"a b\n\"c d\ne.\" So he."), is("a b c d e"));
  }

  @Test
  void onlyTheNextLineMay() {
    assertThat(quoted("He: “a b\nc d\n“e f g.” So he."), is("e f g"));
    assertThat(quoted("He: “a b,” he\n“c d e.” So he."), is("c d e"));
  }

  @Test
  void aFrenchQuotationContinuesWithItsClosingMark() {
    assertThat(quoted("Il dit : « a b c.\n\n» d e f.\n\n» g h. » Puis il."), is("a b c d e f g h"));
    assertThat(
        quoted("Il dit : «\u00A0a b c\n»\u00A0d e f\n»\u00A0g h.\u00A0» Puis il."),
        is("a b c d e f g h"));
    assertThat(quoted("Il dit : «a b c\n»d e f\n»g h.» Puis il."), is("a b c d e f g h"));
  }

  @Test
  void aClosingGuillemetThatIsWrappedStillCloses() {
    assertThat(quoted("Il dit : « a b c\n» puis il, et « d e f » enfin."), is("a b c d e f"));
    assertThat(quoted("Il dit : « a b c\n» puis il."), is("a b c"));
  }
}
