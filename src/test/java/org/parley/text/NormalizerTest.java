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

class NormalizerTest {

  @Test
  void aLetterAndItsAccentAreOneLetterAndTheOffsetsStillCutBoth() {
    Cutting.Cut cut = cut("le cafe\u0301 ferme\u0301 du coin");
    assertThat(cut.terms(), contains("le", "café", "fermé", "du", "coin"));
    assertThat(cut.words(), contains("le", "cafe\u0301", "ferme\u0301", "du", "coin"));
  }

  @Test
  void hangulLettersAreComposedAndTheOffsetsStillCutThem() {
    Cutting.Cut cut = cut("a \u1112\u1161\u11AB b");
    assertThat(cut.terms(), contains("a", "\uD55C", "b"));
    assertThat(cut.words(), contains("a", "\u1112\u1161\u11AB", "b"));
  }

  @Test
  void aLetterWithAnotherCanonicalFormTakesIt() {
    assertThat(cut("\u2126 \u212Bngstro\u0308m").terms(), contains("ω", "ångström"));
  }

  @Test
  void marksThatComposeToNothingStay() {
    Cutting.Cut cut = cut("x\u030Cy e\u0301");
    assertThat(cut.terms(), contains("x\u030Cy", "é"));
    assertThat(cut.words(), contains("x\u030Cy", "e\u0301"));
  }

  @Test
  void marksAreBroughtIntoTheirOrder() {
    assertThat(cut("a\u0301\u0323").terms(), is(cut("a\u0323\u0301").terms()));
  }

  @Test
  void whatFollowsALongHeapOfMarksKeepsItsOffsets() {
    Cutting.Cut cut = cut("e" + "\u0301\u0323".repeat(1000) + " cafe\u0301 end");
    assertThat(
        cut.words().subList(cut.words().size() - 2, cut.words().size()),
        contains("cafe\u0301", "end"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"don’t", "don‘t", "donʼt", "don't", "do\u00ADn’t", "don\u200B’t"})
  void everyApostropheBetweenLettersIsStraight(String word) {
    assertThat(cut("we " + word + " go").terms(), contains("we", "don't", "go"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"café’s", "cafe\u0301’s", "ﬁ’s", "x\u030C’s", "cafe\u0301ʼs"})
  void aLetterWithItsMarkIsALetterBesideAnApostrophe(String word) {
    assertThat(cut(word).terms().get(0).endsWith("'s"), is(true));
    assertThat(cut(word).words(), contains(word));
  }

  @Test
  void anApostropheAtAWordsEdgeIsNoPartOfIt() {
    assertThat(cut("the doctors’ pay, ’twas").terms(), contains("the", "doctors", "pay", "twas"));
  }

  @Test
  void softHyphensAreDroppedAndTheOffsetsStillCutTheWord() {
    Cutting.Cut cut = cut("the im\u00ADpo\u00ADsi\u00ADtion is");
    assertThat(cut.terms(), contains("the", "imposition", "is"));
    assertThat(cut.words(), contains("the", "im\u00ADpo\u00ADsi\u00ADtion", "is"));
  }

  @Test
  void aSoftHyphenAtAWordsEdgeIsNoPartOfIt() {
    assertThat(cut("\u00ADgood\u00AD will").words(), contains("good", "will"));
  }

  @ParameterizedTest
  @CsvSource({
    "200B", "200C", "200D", "200E", "200F", "202A", "202E", "2060", "2063", "2066", "2069", "FEFF",
    "034F", "061C", "180B", "180E", "FE00", "FE0E", "FE0F"
  })
  void charactersWithoutAWidthAreDroppedAndTheOffsetsStillCutTheWord(String hexadecimal) {
    String widthless = Character.toString(Integer.parseInt(hexadecimal, 16));
    Cutting.Cut cut = cut("good" + widthless + "will hunting");
    assertThat(cut.terms(), contains("goodwill", "hunting"));
    assertThat(cut.words(), contains("good" + widthless + "will", "hunting"));
  }

  @Test
  void variantsOfAnIdeographBeyondTheFirstPlaneAreDropped() {
    assertThat(cut("\u845B\uDB40\uDD00 b").terms(), contains("\u845B", "b"));
    assertThat(cut("a\uDB40b").terms(), contains("a", "b"));
  }

  @ParameterizedTest
  @CsvSource({
    "oﬀer, offer",
    "ﬁrst, first",
    "ﬂat, flat",
    "oﬃce, office",
    "baﬄe, baffle",
    "laﬅ, last",
    "ﬆrike, strike"
  })
  void ligaturesAreSpelledOutAndTheOffsetsStillCutTheWord(String word, String term) {
    Cutting.Cut cut = cut("a " + word + " b");
    assertThat(cut.terms(), contains("a", term, "b"));
    assertThat(cut.words(), contains("a", word, "b"));
  }

  @Test
  void aTextThatNeedsNothingMovedKeepsItsPositions() {
    NormalizedText text = Normalizer.normalize("“Naïve — don’t”, 90 € … \uD83D\uDE00");
    assertThat(text.startOffset(9), is(9));
    assertThat(text.position(17), is(17));
    assertThat(new String(text.chars), is("“Naïve — don't”, 90 € … \uD83D\uDE00"));
  }

  @Test
  void theWayBackAndForthAgreesBehindWhatWasDropped() {
    NormalizedText text = Normalizer.normalize("a\u00AD\u200Bb ﬁ e\u0301 end");
    int end = new String(text.chars, 0, text.length).indexOf("end");
    assertThat(text.startOffset(end), is(10));
    assertThat(text.position(10), is(end));
    assertThat(text.endOffset(text.length), is(13));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00A0", "\u202F", "\u2009", "\u3000"})
  void aSpaceOfAnyWidthIsNoPartOfAWord(String space) {
    assertThat(
        cut("la grève" + space + "! « grève" + space + "»").words(),
        contains("la", "grève", "grève"));
  }

  @Test
  void nothingComesOfNothing() {
    assertThat(cut("").terms(), empty());
    assertThat(cut("\u00AD\u200B\uFEFF").terms(), empty());
    assertThat(cut("\n\n \n").terms(), empty());
  }
}
