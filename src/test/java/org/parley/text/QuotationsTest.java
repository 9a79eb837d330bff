package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.parley.text.Cutting.cut;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {

  private static String quoted(String text) {
    return String.join(" ", cut(text).quoted());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He said “not one day” and left",
        "He said \"not one day\" and left",
        "He said ‘not one day’ and left",
        "He said 'not one day' and left",
        "He said « not one day » and left",
        "He said «not one day» and left",
        "He said «\u00A0not one day\u00A0» and left",
        "“Not one day,” he said",
        "\"Not one day!\" he said",
        "(‘Not one day.’)",
        "he said:\"Not one day\"",
        "he said—'not one day'—and left",
        "he said—“not one day”—and left",
        "“not\none\nday”",
        "[\"not one day\"]",
        "“Not one day—” he said",
        "\"Not one day—\" he said",
        "‘Not one day—’ he said",
        "'Not one day—' he said",
        "“… not one day …”",
      })
  void whatStandsInsideAPairIsQuoted(String text) {
    assertThat(quoted(text), is("not one day"));
  }

  @Test
  void aPairThatHoldsFewerThanThreeTokensQuotesNothing() {
    assertThat(
        cut("the “so called” ‘grubby self’ \"interest\" of “a b c”").quoted(),
        contains("a", "b", "c"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "x “a b ‘c d e’ f” y              | a b c d e f",
        "x ‘a b “c d e” f’ y              | a b c d e f",
        "x \"a b 'c d e' f\" y            | a b c d e f",
        "x 'a b \"c d e\" f' y            | a b c d e f",
        "x 'a b c \"d e f\"' y            | a b c d e f",
        "x \"'a b c' d e f\" y            | a b c d e f",
        "x “a b “c d e” f” y              | a b c d e f",
        "x « a b « c d e » f » y          | a b c d e f",
        "x \"a b \"c d e\" f\" y          | a b c d e f",
        "x “a b ‘c d” e f g’ y            | a b c d",
        "x “a ‘b’ c” y                    | a b c",
      })
  void theOutermostPairWins(String text, String expected) {
    assertThat(quoted(text), is(expected));
  }

  @Test
  void eachOfSeveralQuotationsInAParagraphIsQuoted() {
    assertThat(
        quoted("He said “a b c” and she “d e f” and they 'g h i' x"), is("a b c d e f g h i"));
    assertThat(quoted("He said \"a b c\" and she \"d e f\" x"), is("a b c d e f"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He said “a b c d e f",
        "He said \"a b c d e f",
        "He said ‘a b c d e f",
        "He said 'a b c d e f",
        "He said « a b c d e f",
        "a b c d e f” he said",
        "a b c d e f\" he said",
        "“a b c d e f\" he said",
        "”a b c d e f“ he said",
        "“a b c d\n\ne f g” he said",
        "\"a b c d\n\n e f g\" he said",
      })
  void aMarkThatNeverClosesQuotesNothing(String text) {
    assertThat(cut(text).quoted(), empty());
  }

  @Test
  void aMarkThatNeverClosesHidesNoOther() {
    assertThat(quoted("He “said a “b c d” and “e f g” x"), is("b c d e f g"));
    assertThat(quoted("He “said a ‘b c d’ and \"e f g\" x"), is("b c d e f g"));
  }

  @Test
  void theWholeOfAHitMustBeQuotedForTheHitToBe() {
    Cutting.Cut cut =
        Cutting.phrase("patient safety").of("“our patient safety” and “a risk to patient” safety");
    assertThat(cut.text().hits().stream().map(Hit::quoted).toList(), contains(true, false));
  }

  @Test
  void aHitThatBeginsBeforeTheQuotationIsNotQuoted() {
    Cutting.Cut cut = Cutting.phrase("patient safety").of("the patient “safety of all”");
    assertThat(cut.text().hits().get(0).quoted(), is(false));
    assertThat(cut.text().hits().get(0).tokens(), is(2));
  }

  @Test
  void aHitAcrossTwoQuotationsWithNothingBetweenIsQuoted() {
    Cutting.Cut cut = Cutting.phrase("patient safety").of("“all of patient” “safety and more”");
    assertThat(cut.text().hits().get(0).quoted(), is(true));
  }

  @Test
  void quotedTokensAreCounted() {
    assertThat(cut("He said “a b c” and “d”").text().quotedTokens(), is(3));
  }

  @Test
  void inchesAndMinutesOpenNothing() {
    assertThat(quoted("It is 6\" or 5' long, and 7\" or 8' wide, all in all"), is(""));
  }
}
