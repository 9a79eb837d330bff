package org.parley.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;

class TextHashTest {

  @Test
  void isMurmurHash3OfTheUtf8() {
    // Two words of 64 bits, as every implementation of MurmurHash3_x64_128 with seed 0 gives them.
    assertThat(
        TextHash.of("The quick brown fox jumps over the lazy dog"),
        is("e34bbc7bbc071b6c7a433ca9c49a9347"));
  }

  @Test
  void isZeroForATextWithoutWords() {
    assertThat(TextHash.of(" \n\u3000"), is("0".repeat(32)));
  }

  @Test
  void doesNotSeeHowWhiteSpaceIsLaidOut() {
    assertThat(
        TextHash.of("  The\u00A0rota\r\n\n is\tunsafe.\n"), is(TextHash.of("The rota is unsafe.")));
  }

  @Test
  void seesEveryWordAndMark() {
    String hash = TextHash.of("The rota is unsafe.");
    assertThat(TextHash.of("The rota is unsafe"), not(hash));
    assertThat(TextHash.of("the rota is unsafe."), not(hash));
    assertThat(TextHash.of("The rotais unsafe."), not(hash));
  }
}
