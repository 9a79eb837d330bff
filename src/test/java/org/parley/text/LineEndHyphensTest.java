package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.parley.text.Cutting.cut;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineEndHyphensTest {

  @Test
  void joinsWhereTheJoinedFormOccurs() {
    Cutting.Cut cut = cut("No imposition, nor tion of an imposi-\ntion.");
    assertThat(cut.terms(), contains("no", "imposition", "nor", "tion", "of", "an", "imposition"));
    assertThat(cut.words().get(6), is("imposi-\ntion"));
    assertThat(cut.text().joinedHyphens(), is(1));
  }

  @Test
  void joinsWhereNeitherPartOccurs() {
    assertThat(cut("an imposi-\ntion of it").terms(), contains("an", "imposition", "of", "it"));
  }

  @Test
  void keepsTheHyphenWhereTheFirstPartOccurs() {
    Cutting.Cut cut = cut("Long is a long-\nterm plan.");
    assertThat(cut.terms(), contains("long", "is", "a", "long", "term", "plan"));
    assertThat(cut.text().joinedHyphens(), is(0));
  }

  @Test
  void keepsTheHyphenWhereTheSecondPartOccurs() {
    assertThat(
        cut("A term of the long-\nterm plan.").terms().subList(4, 6), contains("long", "term"));
  }

  @Test
  void theJoinedFormWinsOverItsParts() {
    assertThat(
        cut("Good will, goodwill, good-\nwill.").terms(),
        contains("good", "will", "goodwill", "goodwill"));
  }

  @Test
  void partsOfOtherDividedWordsAreNoWordsOfTheDocument() {
    assertThat(
        cut("imposi-\ntion and imposi-\ntion").terms(),
        contains("imposition", "and", "imposition"));
  }

  @Test
  void caseIsNoDifference() {
    assertThat(
        cut("GOODWILL good WILL Good-\nwill").terms(),
        contains("goodwill", "good", "will", "goodwill"));
  }

  @Test
  void aSoftHyphenAtALinesEndAlwaysJoins() {
    Cutting.Cut cut = cut("long term, a long\u00AD\nterm plan");
    assertThat(cut.terms(), contains("long", "term", "a", "longterm", "plan"));
    assertThat(cut.words().get(3), is("long\u00AD\nterm"));
    assertThat(cut.text().joinedHyphens(), is(1));
  }

  @Test
  void aSoftHyphenWithNoWordBehindItJoinsNothing() {
    assertThat(
        cut("the end\u00AD\n12 more\u00AD\n\nof it").terms(),
        contains("the", "end", "12", "more", "of", "it"));
  }

  @Test
  void joinsAWordThatIsDividedTwice() {
    Cutting.Cut cut = cut("an im-\nposi-\ntion of it");
    assertThat(cut.terms(), contains("an", "imposition", "of", "it"));
    assertThat(cut.words().get(1), is("im-\nposi-\ntion"));
    assertThat(cut.text().joinedHyphens(), is(2));
  }

  @Test
  void joinsAWordThatIsDividedTwiceWholeWhereItOccursWhole() {
    assertThat(
        cut("imposition im tion im-\nposi-\ntion").terms(),
        contains("imposition", "im", "tion", "imposition"));
  }

  @Test
  void decidesEachOfSeveralWordsInARow() {
    assertThat(
        cut("A term. Long-\nterm harm-\nful pa-\ntients").terms(),
        contains("a", "term", "long", "term", "harmful", "patients"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"imposi-  \n\ttion", "imposi\u2010\n tion", "imposi-\u200B\ntion"})
  void spacesAroundTheLineEndAndTheRealHyphenMakeNoDifference(String broken) {
    assertThat(cut("an " + broken + " of").words(), contains("an", broken, "of"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "goodwill a\u0301 ne\u00ADver neve-\nr",
        "never ﬁt neve-\nr",
        "ne\u200Bver r neve-\nr"
      })
  void theWordsOfTheDocumentAreThoseThatAreCounted(String text) {
    Cutting.Cut cut = cut(text);
    assertThat(cut.terms().get(cut.terms().size() - 1), is("never"));
  }

  @Test
  void aDecomposedLetterIsPartOfThePart() {
    assertThat(cut("le re\u0301su-\nme\u0301 court").terms(), contains("le", "résumé", "court"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"covid-\n19", "19-\ncovid", "-\nterm", "long -\nterm", "long--\nterm"})
  void aHyphenThatIsNotBetweenLettersDividesNoWord(String text) {
    assertThat(cut(text).text().joinedHyphens(), is(0));
  }

  @Test
  void anEmptyLineIsNoLineEndInsideAWord() {
    assertThat(cut("an imposi-\n\ntion").terms(), contains("an", "imposi", "tion"));
  }

  @Test
  void aHyphenThatStaysIsInsideTheWordWhereHyphensAreKept() {
    Cutting.Cut cut = Cutting.keepingHyphens().of("long term: a long-\nterm imposi-\ntion");
    assertThat(cut.terms(), contains("long", "term", "a", "long-term", "imposition"));
    assertThat(cut.words().get(3), is("long-\nterm"));
  }

  @Test
  void aPhraseIsFoundAcrossTheLineEnd() {
    Cutting.Cut cut =
        Cutting.phrase("long term", "imposition").of("term: long-\nterm imposi-\ntion");
    assertThat(cut.matches(), contains("long-\nterm", "imposi-\ntion"));
  }

  @Test
  void keepsTheHyphenOfAFormThatOccursWithIt() {
    assertThat(
        cut("an n-butanol, the n-\nbutanol").terms(),
        contains("an", "n", "butanol", "the", "n", "butanol"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"imposi-\ntion", "good-\nwill", "reorgan-\nised", "Tues-\nday"})
  void joinsEnglishWords(String word) {
    assertThat(cut("a night: " + word).terms().size(), is(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ex-\nminister", "decent-\nminded", "power-\nperformance"})
  void keepsTheHyphenBetweenEnglishWords(String word) {
    assertThat(cut("a night: " + word).terms().size(), is(4));
  }

  @Test
  void joinsWordsOfOtherLanguages() {
    assertThat(cut("das Stadtar-\nchiv").terms(), contains("das", "stadtarchiv"));
  }
}
