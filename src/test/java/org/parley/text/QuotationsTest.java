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
        "“Not one day.”, he said",
        "“Not one day,\" he said",
        "\"Not one day” he said",
        "„Not one day\", he said",
        "“Not one day“ he said",
        "‘Not one day' he said",
        "``Not one day,'' he said",
        "''Not one day,'' he said",
        "``Not one day'' and don't",
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
  void anotherMarkOfTheSameSideClosesOnlyIfNoPartnerDoes() {
    assertThat(quoted("He “will not go\" and then “we will go” x"), is("will not go we will go"));
    assertThat(quoted("He “will \"not go\" and we” go"), is("will not go and we"));
    assertThat(quoted("He ‘will not go' and we’ go"), is("will not go and we"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is 6\" or 5' long, and 7\" or 8' wide, all in all",
        "He was 5' 9\" tall and wide. The 12\" record was played all night.",
        "She is 6'2\" and he is 5' 10\", and the staff of all wards’ nurses is 5’ 9” tall",
        "It’s 5’ 9” and 6’ 2” for the doctors’ coats and the nurses’ shoes",
      })
  void feetAndInchesOpenNothing(String text) {
    assertThat(quoted(text), is(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "“He is 5' 9\" tall,” she said            | he is 5 9 tall",
        "\"He is 5' 9\" tall,\" she said          | he is 5 9 tall",
        "'He is 5' 9\" tall,' she said            | he is 5 9 tall",
        "It was \"half of 12\" and \"a b c\" x   | half of 12 a b c",
        "It was ‘half of 12’, and ‘a b c’ x      | half of 12 a b c",
      })
  void feetAndInchesCloseNoQuotationThatAnotherMarkCloses(String text, String expected) {
    assertThat(quoted(text), is(expected));
  }

  @Test
  void marksOfALineThatIsTrimmedAreNone() {
    Cutting.Cut cut = Cutting.titled("“The Act").of("“The Act\n\nHe said a b c” and left.");
    assertThat(cut.quoted(), empty());
  }
}
