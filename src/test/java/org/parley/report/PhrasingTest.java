package org.parley.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasingTest {

  @ParameterizedTest
  @CsvSource({"0.0421, 0.04", "0.99, 0.99", "0.996, 1.0", "3.456, 3.5", "9.94, 9.9", "13.2, 13"})
  void aRatioHasAsManyDigitsAsItsSizeBears(double ratio, String words) {
    assertThat(Phrasing.times(ratio), is(words));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.0421, 0.042",
    "0.5, 0.5",
    "7.1762, 7.18",
    "46.349, 46.3",
    "1204.4, '1,204'"
  })
  void aRateHasAboutThreeDigits(double rate, String words) {
    assertThat(Phrasing.threeDigits(rate), is(words));
  }

  @Test
  void countsAgreeWithTheirNoun() {
    assertThat(Phrasing.counted(0, "word"), is("0 words"));
    assertThat(Phrasing.counted(1, "word"), is("1 word"));
    assertThat(Phrasing.counted(12_345, "word"), is("12,345 words"));
  }

  @Test
  void aListEndsWithAnd() {
    assertThat(Phrasing.list(List.of()), is(""));
    assertThat(Phrasing.list(List.of("a")), is("a"));
    assertThat(Phrasing.list(List.of("a", "b", "c")), is("a, b and c"));
  }

  @Test
  void aSentenceBeginsWithACapitalWhateverItBeginsWith() {
    assertThat(Phrasing.sentence("staff say so"), is("Staff say so"));
    assertThat(Phrasing.sentence("émigrés say so"), is("Émigrés say so"));
    assertThat(Phrasing.sentence("🙂 says so"), is("🙂 says so"));
    assertThat(Phrasing.sentence(""), is(""));
  }

  @Test
  void aLongSentenceIsBrokenBetweenWords() {
    String line = "word ".repeat(19).strip();
    assertThat(Phrasing.wrapped(line + " next and last"), is(line + "\nnext and last"));
    assertThat(Phrasing.wrapped("short"), is("short"));
    assertThat(Phrasing.wrapped("x".repeat(200) + " y"), is("x".repeat(200) + "\ny"));
  }
}
