package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.parley.text.Cutting.cut;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.model.QuotedText;

class SentencesTest {

  /** Returns the number of each token's sentence, joined. */
  private static String numbers(String text) {
    return cut(text).sentences().stream().map(String::valueOf).collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "One two. Three four! Five?  Six.                | 112234",
        "Dr. Roe agreed. St. Anne's did not.             | 1112222",
        "Mr. Roe and Prof. Poe met. No. 5 won.           | 111111222",
        "At 7.59 he left. He had 3.5 hours.              | 11112222",
        "He paid £3.5m. We paid.                         | 11122",
        "Wait… what happened? Then… nothing.             | 11122",
        "He left... and came back. So?                   | 111112",
        "The U.S. agreed. We did.                        | 11122",
        "He said, e.g. Monday. We, i.e. Roe.             | 1111222",
        "“Stop it.” He left.                             | 1122",
        "(He left.) We stayed.                           | 1122",
        "He asked “why. Not.” and left. Then?            | 1112223",
        "you.Thank you. Bye                              | 1112",
        "See p. 5. Then vol. 2.                          | 111223",
        "Will they pay? No. They will not.               | 1112333",
        "It is No. 10. The U.S. Senate and J. K. Doe met. | 111122222222",
        "They left the U.S. The rest stayed. So did I. Doctors left. | 111122233344",
        "At 5 p.m. Roe spoke. At 6 p.m. he left.         | 1112233333",
        "Doe Inc. and Roe etc. left. Doe Inc. Roe left.  | 1111112233",
      })
  void endsSentencesByTheRulesOfUnicodeButNotBehindAnAbbreviation(String text, String expected) {
    assertThat(numbers(text), Matchers.is(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "He asked for help. We came., 111122",
    "They flew to Tel Aviv. We stayed., 1111122",
    "Stop. Then look up. Go., 12223",
    "The casino. The app. The west. The art., 11223344",
    "Is it in the csv. Or approx. No. 5?, 111112222",
  })
  void theEndOfAWordIsNoAbbreviation(String text, String expected) {
    assertThat(numbers(text), Matchers.is(expected));
  }

  static Iterable<String> abbreviations() {
    return Abbreviations.NEVER_LAST;
  }

  @ParameterizedTest
  @MethodSource("abbreviations")
  void noSentenceEndsBehindAnAbbreviationOfTheList(String abbreviation) {
    assertThat(
        numbers("We (" + abbreviation + " Roe) saw " + abbreviation + " Doe go. We left."),
        Matchers.matchesPattern("1+22"));
  }

  @Test
  void theDocumentationListsTheAbbreviations() throws IOException {
    String documentation = Files.readString(Path.of("docs/counting.md")).replaceAll("\\s+", " ");
    assertThat(documentation, containsString(": " + listed(Abbreviations.NEVER_LAST) + ". "));
    assertThat(documentation, containsString(": " + listed(Abbreviations.MAY_BE_LAST) + ". "));
    assertThat(documentation, containsString(": " + listed(Abbreviations.BEFORE_DIGITS) + ". "));
    assertThat(documentation, containsString(": " + listed(Abbreviations.STARTERS) + ". "));
  }

  private static String listed(List<String> words) {
    return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
  }

  @Test
  void anAbbreviationAtTheEndOfAParagraphEndsASentence() {
    assertThat(numbers("We met the Dr.\n\nThen we left"), Matchers.is("1111222"));
  }

  @Test
  void aSingleLineEndIsASpace() {
    assertThat(numbers("One two\nthree.\nFour\n  five"), Matchers.is("11122"));
  }

  @Test
  void theEndOfAParagraphEndsASentence() {
    assertThat(numbers("A title\n\nand its text\n \t\nand more"), Matchers.is("1122233"));
  }

  @Test
  void aLineOfCharactersWithoutAWidthEndsAParagraph() {
    assertThat(numbers("A title\n\u200B\nand its text"), Matchers.is("11222"));
  }

  @Test
  void onlySentencesThatHoldATokenAreNumbered() {
    assertThat(numbers("One. … ! ? — Two.\n\n* * *\n\nThree."), Matchers.is("123"));
  }

  @Test
  void trimmedParagraphsHaveNoNumber() {
    assertThat(
        Cutting.trimming("Share this.*").of("One.\n\nShare this. Now.\n\nTwo. Three.").sentences(),
        contains(1, 2, 3));
  }

  @Test
  void joinedWordsAndDroppedCharactersDoNotShiftTheNumbers() {
    assertThat(
        numbers("\u00ADOne\u00AD two. Imposi-\ntion ﬁts. E\u0301te\u0301 is. So."),
        Matchers.is("1122334"));
  }

  @Test
  void thereAreNoneInATextWithoutTokens() {
    assertThat(cut("… — !\n\n").sentences(), empty());
    assertThat(cut("").sentences(), empty());
  }

  @Test
  void oneTextsNumbersAreNotCarriedToTheNext() {
    TextAnalyzer analyzer = new TextAnalyzer(Cutting.cut("").rules());
    for (int i = 0; i < 2; i++) {
      AnalyzedText text = analyzer.analyze(QuotedText.plain("One. Two."), "", List.of());
      assertThat(text.sentences(), Matchers.is(new int[] {1, 2}));
    }
  }
}
