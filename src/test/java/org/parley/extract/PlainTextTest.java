package org.parley.extract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void cleansTheExampleOfItsDocumentation() {
    assertThat(PlainText.clean("\uFEFFOne.\r\nTwo\u2029Three.\n"), is("One.\nTwo\n\nThree."));
  }

  @Test
  void turnsEveryLineEndIntoOne() {
    assertThat(PlainText.clean("a\r\nb\rc\nd\u0085e\u2028f"), is("a\nb\nc\nd\ne\nf"));
  }

  @Test
  void turnsControlCharactersIntoSpacesButKeepsTabs() {
    assertThat(PlainText.clean("a\fb\u0000c\u001Bd\u007Fe\u009Ff\tg"), is("a b c d e f\tg"));
  }

  @Test
  void replacesHalfAPairOfSurrogates() {
    assertThat(PlainText.clean("a\uD83Db \uD83D\uDE00 \uDE00"), is("a\uFFFDb \uD83D\uDE00 \uFFFD"));
  }

  @Test
  void leavesToCountingWhatCountingDealsWith() {
    String text = "o\uFB03ce co\u00ADoperate\u200B \u2018e\u0301\u2019 a\u00A0b";
    assertThat(PlainText.clean(text), sameInstance(text));
  }

  @Test
  void dropsBlankLinesAtTheStartAndWhiteSpaceAtTheEnd() {
    assertThat(PlainText.clean("\n \t\n  The rota.\n\n\u00A0\n "), is("  The rota."));
  }

  @Test
  void keepsNothingOfATextOfWhiteSpace() {
    assertThat(PlainText.clean(" \r\n\u2029\f "), is(""));
  }

  @Test
  void tellsAReplacementCharacterThatWasWrittenFromOneThatIsMade() {
    assertThat(
        PlainText.decode("a\uFFFD".getBytes(StandardCharsets.UTF_8)), is(Optional.of("a\uFFFD")));
    assertThat(PlainText.decode(new byte[] {'a', (byte) 0xC3}), is(Optional.empty()));
  }

  @Property
  void leavesNoControlCharacterAndNoHalfPair(@ForAll String text) {
    String clean = PlainText.clean(text);
    boolean good =
        clean
            .codePoints()
            .allMatch(
                c ->
                    c == '\n'
                        || c == '\t'
                        || (Character.getType(c) != Character.CONTROL
                            && Character.getType(c) != Character.SURROGATE));
    assertThat(good, is(true));
  }

  @Property
  void survivesBeingStored(@ForAll String text) {
    String clean = PlainText.clean(text);
    byte[] stored = clean.getBytes(StandardCharsets.UTF_8);
    assertThat(new String(stored, StandardCharsets.UTF_8), is(clean));
  }
}
