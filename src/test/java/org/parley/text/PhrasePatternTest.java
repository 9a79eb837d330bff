package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasePatternTest {

  private static final boolean KEEP = true;
  private static final boolean SPLIT = false;
  private static final boolean DROP = false;

  @Test
  void cutsAPatternAsTextsAreCut() {
    assertThat(PhrasePattern.words("Seven-day  NHS", SPLIT, true), contains("seven", "day", "nhs"));
    assertThat(PhrasePattern.words("Seven-day  NHS", KEEP, true), contains("seven-day", "nhs"));
    assertThat(PhrasePattern.words("anti\u2010strike", KEEP, true), contains("anti-strike"));
    assertThat(PhrasePattern.words("a\u00A0b\u202Fc", SPLIT, true), contains("a", "b", "c"));
    assertThat(PhrasePattern.words("a\u00A0b", KEEP, true), contains("a", "b"));
    assertThat(
        PhrasePattern.words("“patients’ safety”", SPLIT, true), contains("patients", "safety"));
    assertThat(PhrasePattern.words("don’* *’s", SPLIT, true), contains("don'*", "*'s"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "goodwill", "impos*", "*", "?", "54,000", "*,000", "54,*", "3.?", "U.S", "e.g", "don't*",
        "*'s", "don’*", "7day", "24", "2?", "h2o", "_x", "γιατρ*", "医", "junior doctor*", "'tis",
        "i\u0307*", "İ*"
      })
  void aPatternThatATextCanMatchHasNoComplaint(String pattern) {
    assertThat(PhrasePattern.complaint(pattern, SPLIT, true), is(Optional.empty()));
    assertThat(PhrasePattern.complaint(pattern, KEEP, true), is(Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "90% | 90% | %",
        "patient, safety | patient, | ,",
        "U.S. | u.s. | .",
        "you.thank | you.thank | .",
        "and/or | and/or | /",
        "@user | @user | @",
        "im;* | im;* | ;",
        "a.bc* | a.bc* | .",
        "(strike) | (strike) | (",
        "x² | x² | ²",
        "☺ | ☺ | ☺",
        "good; will | good; | ;"
      })
  void aPatternThatNoTextCanMatchHasOne(String pattern, String word, String character) {
    for (boolean hyphens : new boolean[] {SPLIT, KEEP}) {
      assertThat(
          PhrasePattern.complaint(pattern, hyphens, true).orElseThrow(),
          is("'" + word + "' is not one token: '" + character + "' is not part of a token here"));
    }
  }

  @Test
  void aWordOfSeveralTokensIsShownAsTheyAreCut() {
    assertThat(
        PhrasePattern.complaint("医生*", SPLIT, true).orElseThrow(),
        is("'医生*' is not one token: it is cut into '医', '生', '*'"));
    assertThat(
        PhrasePattern.complaint("医生", KEEP, true).orElseThrow(),
        is("'医生' is not one token: it is cut into '医', '生'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "“”", "'", "\u00AD"})
  void aPatternWithoutAWordHasOne(String pattern) {
    for (boolean hyphens : new boolean[] {SPLIT, KEEP}) {
      assertThat(
          PhrasePattern.complaint(pattern, hyphens, true), is(Optional.of("it contains no word")));
    }
  }

  @Test
  void theComplaintNamesTheWord() {
    assertThat(
        PhrasePattern.complaint("safety of 90% of us", SPLIT, true).orElseThrow(),
        containsString("'90%'"));
  }

  @Test
  void aHyphenAloneOrAtAnEdgeIsFineOnlyWhereHyphensSplit() {
    assertThat(PhrasePattern.words("good - will-", SPLIT, true), contains("good", "will"));
    for (String pattern : new String[] {"good - will", "will-", "-will", "a--b"}) {
      assertThat(PhrasePattern.complaint(pattern, KEEP, true), is(not(Optional.empty())));
    }
    assertThat(PhrasePattern.complaint("seven-*", KEEP, true), is(Optional.empty()));
  }

  @Test
  void aNumberIsNoWordWhereNumbersAreDropped() {
    assertThat(
        PhrasePattern.complaint("54,000 doctors", SPLIT, DROP).orElseThrow(),
        is("'54,000' is not one token: numbers are not tokens in this study"));
    assertThat(
        PhrasePattern.complaint("24", SPLIT, DROP).orElseThrow(),
        is("'24' is not one token: numbers are not tokens in this study"));
    assertThat(PhrasePattern.complaint("7day", SPLIT, DROP), is(Optional.empty()));
    assertThat(PhrasePattern.complaint("2?", SPLIT, DROP), is(Optional.empty()));
  }

  @Test
  void aPatternWithAComplaintCutsNoText() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> PhrasePattern.words("90%", SPLIT, true));
    assertThat(e.getMessage(), containsString("'90%'"));
  }
}
