package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.WordRules;

class PatternCutterTest {

  private static final PatternCutter SPLIT = new PatternCutter(WordRules.DEFAULT);
  private static final PatternCutter KEEP =
      new PatternCutter(new WordRules(true, true, true, false));
  private static final PatternCutter DROP =
      new PatternCutter(new WordRules(false, false, true, false));
  private static final PatternCutter JAPANESE =
      new PatternCutter(new WordRules(false, true, false, true));

  private static List<String> words(PatternCutter cutter, String pattern) {
    return cutter.cutOrThrow(pattern).words();
  }

  @Test
  void cutsAPatternAsTextsAreCut() {
    assertThat(words(SPLIT, "Seven-day  NHS"), contains("seven", "day", "nhs"));
    assertThat(words(KEEP, "Seven-day  NHS"), contains("seven-day", "nhs"));
    assertThat(words(KEEP, "anti\u2010strike"), contains("anti-strike"));
    assertThat(words(SPLIT, "a\u00A0b\u202Fc"), contains("a", "b", "c"));
    assertThat(words(SPLIT, "“patients’ safety”"), contains("patients", "safety"));
    assertThat(words(SPLIT, "don’* *’s"), contains("don'*", "*'s"));
    assertThat(words(SPLIT, "罢工"), contains("罢", "工"));
    assertThat(words(JAPANESE, "罷工"), contains("罷工"));
  }

  /** The signs before the first word, before each other word, and after the last one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A&E              | a e             | null & null",
        "A & E            | a e             | null & null",
        "24/7 care        | 24 7 care       | null / null null",
        "U.S. troops      | u.s troops      | null §§ null",
        "Dr. Roe          | dr roe          | null §§ null",
        "no. 10           | no 10           | null §§ null",
        "no. ten          | no ten          | null . null",
        "J. K. Roe        | j k roe         | null §§ §§ null",
        "and/or           | and or          | null / null",
        "patient, safety  | patient safety  | null , null",
        "said:we          | said we         | null : null",
        "C++              | c               | null ++",
        "#tag             | tag             | # null",
        "@jo_roe          | jo_roe          | @ null",
        "90%              | 90              | null %",
        "(strike)         | strike          | ( )",
        "U.S.             | u.s             | null null",
        "no.              | no              | null .",
        "a -- b           | a b             | null — null",
        "a - b            | a b             | null — null",
        "a — b            | a b             | null — null",
        "a - b-           | a b             | null — null",
        "pre- and         | pre and         | null null null",
        "x²               | x               | null ²",
        "R&*              | r *             | null & null",
        "*/7              | * 7             | null / null",
      },
      quoteCharacter = '"')
  void keepsWhatIsWrittenBetweenTheWords(String pattern, String words, String signs) {
    for (PatternCutter cutter : new PatternCutter[] {SPLIT, KEEP}) {
      PhrasePattern cut = cutter.cutOrThrow(pattern);
      assertThat(String.join(" ", cut.words()), is(words));
      assertThat(
          String.join(" ", cut.signs().stream().map(String::valueOf).toList()),
          is(signs.replace("§§", "")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "goodwill",
        "impos*",
        "?",
        "54,000",
        "*,000",
        "54,*",
        "3.?",
        "U.S",
        "e.g",
        "don't*",
        "*'s",
        "don’*",
        "7day",
        "24",
        "2?",
        "h2o",
        "_x",
        "γιατρ*",
        "医",
        "医生",
        "junior doctor*",
        "'tis",
        "i\u0307*",
        "İ*",
        "* of",
        "you.Thank",
        "Ph.D.",
        "gov.uk",
        "#*",
        "Q&A",
        "AT&T",
        "9/11",
        "works. The",
        "医 *",
        "54,000*"
      })
  void aPatternThatATextCanMatchHasNoComplaint(String pattern) {
    assertThat(SPLIT.complaint(pattern), is(Optional.empty()));
    assertThat(KEEP.complaint(pattern), is(Optional.empty()));
  }

  /** A word of which only the digits before a wildcard are known may have a comma or a stop. */
  @Test
  void aWildcardIsADigitWhereThatJoinsTheWord() {
    assertThat(words(SPLIT, "54,* *,000 3.? a.?"), contains("54,*", "*,000", "3.?", "a.?"));
    assertThat(words(SPLIT, "and,*"), contains("and", "*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "“”", "'", "\u00AD", "-", "--", "☺", "%"})
  void aPatternWithoutAWordHasOne(String pattern) {
    for (PatternCutter cutter : new PatternCutter[] {SPLIT, KEEP}) {
      assertThat(
          cutter.complaint(pattern), is(Optional.of("can never match: it contains no word")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "**", " * ", "* *", "?*", "“*”"})
  void aPatternOfWildcardsAloneHasOne(String pattern) {
    assertThat(
        SPLIT.complaint(pattern),
        is(Optional.of("matches every word; allowed: at least one letter or digit")));
  }

  @Test
  void aWildcardThatIsCutOffIsNoPartOfTheWord() {
    assertThat(
        SPLIT.complaint("医生*"),
        is(Optional.of("can never match: '生' and '*' are two words; put a space between them")));
  }

  @ParameterizedTest
  @CsvSource({"yahoo! inc, yahoo, inc", "罢工。医生, 工, 医"})
  void aPatternAcrossTheEndOfASentenceHasOne(String pattern, String before, String after) {
    assertThat(
        SPLIT.complaint(pattern),
        is(
            Optional.of(
                "can never match: a sentence ends between '" + before + "' and '" + after + "'")));
  }

  @Test
  void withHyphensKeptAPatternIsCutLikewise() {
    assertThat(words(KEEP, "good-will seven-*"), contains("good-will", "seven-*"));
    assertThat(words(KEEP, "good -will will-"), contains("good", "will", "will"));
  }

  @Test
  void aNumberIsNoWordWhereNumbersAreDropped() {
    for (String pattern : new String[] {"54,000 doctors", "24/7", "9/11", "54,*"}) {
      assertThat(
          DROP.complaint(pattern).orElseThrow(),
          containsString("is a number, and this study counts no numbers"));
    }
    assertThat(DROP.complaint("7day"), is(Optional.empty()));
    assertThat(DROP.complaint("2?"), is(Optional.empty()));
  }

  @Test
  void aPatternWithAComplaintCutsNoText() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> SPLIT.cutOrThrow("☺"));
    assertThat(e.getMessage(), is("'☺' can never match: it contains no word"));
  }

  @Test
  void anApostropheIsNoted() {
    assertThat(SPLIT.cutOrThrow("st mary’s").apostrophe(), is(true));
    assertThat(SPLIT.cutOrThrow("doctors'").apostrophe(), is(true));
    assertThat(SPLIT.cutOrThrow("“fair” pay").apostrophe(), is(not(true)));
  }
}
