package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.parley.text.Cutting.phrase;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassageTest {

  private static final String TEN_BEFORE = "b1 b2 b3 b4 b5 b6 b7 b8 b9 b10";
  private static final String TEN_BEHIND = "c1 c2 c3 c4 c5 c6 c7 c8 c9 c10";

  private static List<String> passage(Cutting.Cut cut, int number) {
    Hit hit = cut.text().hits().get(number);
    return List.of(cut.text().left(hit), cut.text().match(hit), cut.text().right(hit));
  }

  @Test
  void tenTokensStandOnEachSide() {
    Cutting.Cut cut = phrase("the hit").of("b0 " + TEN_BEFORE + " the hit " + TEN_BEHIND + " c11");
    assertThat(passage(cut, 0), is(List.of(TEN_BEFORE, "the hit", TEN_BEHIND)));
  }

  @Test
  void whatIsBeyondTheTenthTokenIsLeftOut() {
    Cutting.Cut cut = phrase("hit").of("…" + TEN_BEFORE + " hit " + TEN_BEHIND + "!");
    assertThat(passage(cut, 0), is(List.of(TEN_BEFORE, "hit", TEN_BEHIND)));
  }

  @Test
  void fewerStandWhereTheTextBeginsOrEnds() {
    assertThat(
        passage(phrase("hit").of("“One hit.” Two!"), 0), is(List.of("“One", "hit", ".” Two!")));
    assertThat(passage(phrase("hit").of("hit"), 0), is(List.of("", "hit", "")));
  }

  @Test
  void theSidesAreAsPrintedWithTheirWhiteSpaceFolded() {
    Cutting.Cut cut =
        phrase("hit").of("One,\n\n  “TWO”\u00A0\u202F(three)\t the hit\u2009— four;\n five? ");
    assertThat(passage(cut, 0), is(List.of("One, “TWO” (three) the", "hit", "— four; five?")));
  }

  @Test
  void theMatchIsExactlyWhatStandsInTheText() {
    Cutting.Cut cut = phrase("patient safety").of("Our pa\u00ADtient\u00A0\n “Safe\u200Bty” and");
    assertThat(
        cut.text().match(cut.text().hits().get(0)), is("pa\u00ADtient\u00A0\n “Safe\u200Bty"));
    assertThat(cut.text().start(1), is(4));
    assertThat(cut.text().end(2), is(23));
  }

  @Test
  void theSidesEndAtTrimmedParagraphs() {
    Cutting.Cut cut =
        Cutting.titled("The Act")
            .andTrimming("Advert.*")
            .and("p", "hit")
            .of("The Act\n\nOne hit two\n\nAdvert one\n\nThree hit four\n\nAdvert two\n\nFive");
    assertThat(passage(cut, 0), is(List.of("One", "hit", "two")));
    assertThat(passage(cut, 1), is(List.of("Three", "hit", "four")));
  }

  @Test
  void theSidesGoOnAcrossParagraphsThatAreCounted() {
    Cutting.Cut cut = phrase("hit").of("One.\n\nTwo hit three.\n\nFour.");
    assertThat(passage(cut, 0), is(List.of("One. Two", "hit", "three. Four.")));
  }

  @Test
  void theSidesMayHoldOtherHits() {
    Cutting.Cut cut = phrase("hit").of("a hit b hit c");
    assertThat(passage(cut, 0), is(List.of("a", "hit", "b hit c")));
    assertThat(passage(cut, 1), is(List.of("a hit b", "hit", "c")));
  }

  @Test
  void aTextIsPrintedWithItsMarks() {
    Cutting cutting = Cutting.titled("The Act").and("p", "hit").and("q", "two hit");
    Cutting.Cut cut = cutting.of("The Act\n\nOne “two hit three” hit.");
    assertThat(
        MarkedText.of(cut.text(), cutting.rules()),
        is("[-title: The Act-]\n\nOne “{[q: two [p: hit]] three}” [p: hit]."));
  }
}
