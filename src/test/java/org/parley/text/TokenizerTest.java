package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.parley.text.Cutting.cut;
import static org.parley.text.Cutting.droppingNumbers;
import static org.parley.text.Cutting.keepingHyphens;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "54,000            | 54,000",
        "90%               | 90",
        "3.5               | 3.5",
        "24/7              | 24 7",
        "N°5               | n 5",
        "1½ and ½          | 1 and",
        "don't             | don't",
        "don’t             | don't",
        "seven-day         | seven day",
        "you.Thank         | you thank",
        "U.S               | u.s",
        "the U.S. and      | the u.s and",
        "e.g. this         | e.g this",
        "Ph.D              | ph d",
        "U.S.Army          | u s army",
        "é.x               | é.x",
        "x\u030C.y         | x\u030C.y",
        "3.5.x             | 3.5 x",
        "He said:we must   | he said we must",
        "x:y:z and 10:30   | x y z and 10 30",
        "U.S:we said：so    | u.s we said so",
        "rock-’n’-roll     | rock n roll",
        "1980's            | 1980 s",
        "@some_user        | some_user",
        "__init__ _ __     | __init__",
        "http://example.org/a_b?c=1 | http example org a_b c 1",
        "jo.roe@example.org| jo roe example org",
        "£3.5bn            | 3.5bn",
        "H2O, x²           | h2o x",
        "医生罢工          | 医 生 罢 工",
        "ストライキ        | ストライキ",
        "파업              | 파업",
        "so\uD83D\uDE00 it | so it",
        "3\uFE0F\u20E3 it  | 3\u20E3 it",
        "\uD83D\uDC69\u200D\u2695\uFE0F nurse | nurse",
        "AND/OR            | and or",
        "… — • ©           | §§",
      })
  void cutsWordsByUax29(String text, String terms) {
    assertThat(String.join(" ", cut(text).terms()), is(terms));
  }

  @Test
  void keepsAWordWithItsHyphensWhereTheStudySaysSo() {
    assertThat(
        keepingHyphens()
            .of("seven-day up-to-date 2015-16 7-day anti\u2010strike non\u2011NHS")
            .terms(),
        contains("seven-day", "up-to-date", "2015-16", "7-day", "anti-strike", "non-nhs"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one--two          | one two",
        "one - two         | one two",
        "-one two-         | one two",
        "one–two           | one two",
        "rock-’n’-roll     | rock n roll",
        "☺-face            | face",
        "a\uD83D\uDE00-b   | a b",
        "you.Thank-you     | you thank-you",
      })
  void whatDoesNotStandInsideAWordIsNoHyphenToKeep(String text, String terms) {
    assertThat(String.join(" ", keepingHyphens().of(text).terms()), is(terms));
  }

  @Test
  void dropsWordsWithoutALetterWhereTheStudySaysSo() {
    assertThat(
        droppingNumbers().of("In 2016, 54,000 of 90% at 3.5 on day 7th: the F2s \u0663").terms(),
        contains("in", "of", "at", "on", "day", "7th", "the", "f2s"));
  }

  @Test
  void dropsANumberWithAHyphenToo() {
    assertThat(
        keepingHyphens().with(true, false).of("2015-16 and 7-day").terms(),
        contains("and", "7-day"));
  }

  @Test
  void digitsOfOtherScriptsAreDigits() {
    assertThat(cut("\u0663\u0664 a").terms(), contains("\u0663\u0664", "a"));
  }

  @Test
  void aFinalSigmaAndADottedCapitalIFoldAsTheRootLocaleSays() {
    assertThat(
        cut("ΟΔΟΣ ΣΑΣ İSTANBUL IĞDIR STRAẞE").terms(),
        contains("οδος", "σας", "i\u0307stanbul", "iğdir", "straße"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "az-AZ", "lt-LT", "ar-SA", "en-GB"})
  void theMachinesLocaleMakesNoDifference(String tag) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      Cutting.Cut cut =
          Cutting.phrase("IMPOSITION*").of("THE IMPOSITION. TITLE İI; im-\nPOSI-\nTION");
      assertThat(cut.terms(), contains("the", "imposition", "title", "i\u0307i", "imposition"));
      assertThat(cut.matches().size(), is(2));
      assertThat(Term.of("LIİ"), is("lii\u0307"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "é", "\uD801\uDC00", "1"})
  void cutsVeryLongWordsSomewhereAndLosesNothing(String letter) {
    String word = letter.repeat(50_000);
    Cutting.Cut cut = cut("a " + word + " b");
    List<String> pieces = cut.words().subList(1, cut.words().size() - 1);
    assertThat(String.join("", pieces), is(word));
    assertThat(pieces.stream().map(String::length).toList(), everyItem(lessThanOrEqualTo(1024)));
  }

  @Test
  void unpairedHalvesOfCharactersAreNoLetters() {
    assertThat(cut("a\uD83D b\uDE00c \uDE00\uD83D").terms(), contains("a", "b", "c"));
  }

  @Test
  void aTermOfOneWordIsFoldedAsATextsIs() {
    assertThat(Term.of("Don’t"), is("don't"));
    assertThat(Term.of("Cafe\u0301"), is("café"));
    assertThat(Term.of("Anti\u2010Strike"), is("anti-strike"));
  }
}
