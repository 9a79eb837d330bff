package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts whose time must grow with their length. Each takes well under a second; by the square of
 * its length it would take minutes.
 */
class HostileTextTest {

  private static final Cutting CUTTING =
      Cutting.trimming("trim me").and("p", "a b", "word*", "*x*y*z");

  static Arguments[] texts() {
    return new Arguments[] {
      Arguments.of("one line", "some words of it ".repeat(50_000), 200_000),
      Arguments.of("one word", "a".repeat(1_000_000), 977),
      Arguments.of("one word and a divided one", "a".repeat(1_000_000) + " imposi-\ntion", 978),
      Arguments.of("initials", "a.".repeat(500_000), 977),
      Arguments.of("underscores", "_".repeat(50_000), 0),
      Arguments.of("opening marks", "“ ".repeat(300_000), 0),
      Arguments.of("opening marks of words", "‘word ".repeat(200_000), 200_000),
      Arguments.of("straight marks", "\" ".repeat(500_000), 0),
      Arguments.of("straight marks of words", "\"word \"".repeat(100_000), 100_000),
      Arguments.of("apostrophes of plurals", "‘words’ word ".repeat(100_000), 200_000),
      Arguments.of("paragraphs", "a b.\n\n".repeat(100_000), 200_000),
      Arguments.of("paragraphs that open a mark", "“a b.\n\n".repeat(100_000), 200_000),
      Arguments.of("paragraphs that are trimmed", "trim me\n\na “b”\n\n".repeat(60_000), 120_000),
      Arguments.of("lines that divide words", "imposi-\n".repeat(100_000), 586),
      Arguments.of("line ends", "\n".repeat(1_000_000), 0),
      Arguments.of("spaces before line ends", (" ".repeat(1000) + "\n").repeat(1000), 0),
      Arguments.of("marks on a letter", "e" + "\u0301\u0323".repeat(200_000), 1),
      Arguments.of("letters with marks", "e\u0301\u0323 x\u030C ".repeat(50_000), 100_000),
      Arguments.of("soft hyphens", "a" + "\u00AD".repeat(1_000_000) + "b", 1),
      Arguments.of("unpaired halves", "\uD83D\uDE00\uDE00".repeat(100_000), 0),
      Arguments.of("abbreviations", "Dr. ".repeat(200_000), 200_000),
      Arguments.of("sentences", "A. b? ".repeat(100_000), 200_000),
      Arguments.of("numbers after a stop", "a. " + "1 ".repeat(300_000), 300_001),
      Arguments.of("emoji", "\uD83D\uDC69\u200D\u2695\uFE0F".repeat(100_000), 0),
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void isCutInATimeThatGrowsWithItsLength(String name, String text, int tokens) {
    Cutting.Cut cut = CUTTING.of(text);
    assertThat(cut.sentences().size(), is(tokens));
    assertThat(name, cut.text().tokens(), is(tokens));
  }

  @Test
  void thePassagesOfManyHitsTakeATimeThatGrowsWithThem() {
    Cutting.Cut cut = CUTTING.of("trim me\n\na b\n\n".repeat(50_000));
    assertThat(cut.text().hits().size(), is(50_000));
    cut.text()
        .hits()
        .forEach(
            hit ->
                assertThat(
                    cut.text().left(hit) + cut.text().match(hit) + cut.text().right(hit),
                    is("a b")));
  }

  @Test
  void aDictionaryOfPhrasesTakesATimeThatGrowsWithTheText() {
    String[] patterns = new String[10_000];
    for (int i = 0; i < patterns.length; i++) {
      patterns[i] = "word" + i + " a";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < patterns.length; i++) {
      text.append("word").append(i).append(" a ");
    }
    assertThat(Cutting.phrase(patterns).of(text.toString()).matches().size(), is(10_000));
  }
}
