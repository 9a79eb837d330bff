package org.parley.extract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.codec.digest.MurmurHash3;
import org.junit.jupiter.api.Test;

class TextHashTest {

  @Test
  void isMurmurHash3OfTheUtf8() {
    // Two words of 64 bits, as every implementation of MurmurHash3_x64_128 with seed 0 gives them.
    assertThat(
        hash("The quick brown fox jumps over the lazy dog"),
        is("e34bbc7bbc071b6c7a433ca9c49a9347"));
  }

  @Test
  void isZeroForATextWithoutWords() {
    assertThat(hash(" \n\u3000"), is("0".repeat(32)));
  }

  @Test
  void doesNotSeeHowWhiteSpaceIsLaidOut() {
    assertThat(hash("  The\u00A0rota\r\n\n is\tunsafe.\n"), is(hash("The rota is unsafe.")));
  }

  @Test
  void seesEveryWordAndMark() {
    String hash = hash("The rota is unsafe.");
    assertThat(hash("The rota is unsafe"), not(hash));
    assertThat(hash("the rota is unsafe."), not(hash));
    assertThat(hash("The rotais unsafe."), not(hash));
  }

  @Property
  void hashesTheUtf8OfTheFoldedText(@ForAll String text) {
    String clean = PlainText.clean(text);
    String folded = clean.replaceAll("(?U)\\s+", " ").replaceAll("^ | $", "");
    byte[] utf8 = folded.getBytes(StandardCharsets.UTF_8);
    long[] hash = MurmurHash3.hash128x64(utf8, 0, utf8.length, 0);
    assertThat(
        hash(clean), is(HexFormat.of().toHexDigits(hash[0]) + HexFormat.of().toHexDigits(hash[1])));
  }

  private static String hash(String text) {
    return TextHash.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
