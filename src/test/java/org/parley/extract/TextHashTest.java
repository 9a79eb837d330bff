package org.parley.extract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

  @Test
  void aLongTextIsHashedInBlocks() {
    byte[] block = new byte[TextHash.BLOCK];
    Arrays.fill(block, (byte) 'a');
    long[] first = MurmurHash3.hash128x64(block, 0, block.length, 0);
    long[] second = MurmurHash3.hash128x64(block, 0, 2, 0);
    byte[] hashes = new byte[4 * Long.BYTES];
    ByteBuffer.wrap(hashes)
        .putLong(first[0])
        .putLong(first[1])
        .putLong(second[0])
        .putLong(second[1]);
    long[] hash = MurmurHash3.hash128x64(hashes, 0, hashes.length, 0);
    assertThat(
        TextHash.of("a".repeat(TextHash.BLOCK + 2)),
        is(HexFormat.of().toHexDigits(hash[0]) + HexFormat.of().toHexDigits(hash[1])));
    assertThat(
        TextHash.of("b" + "a".repeat(TextHash.BLOCK + 1)),
        not(TextHash.of("a".repeat(TextHash.BLOCK + 2))));
  }

  @Test
  void doesNotSeeInWhichPartsATextCame() {
    String text = "The r\u00f4ta \uD83D\uDE00 is unsafe.\n".repeat(2 * TextHash.BLOCK / 20);
    TextHash.Builder parts = new TextHash.Builder();
    for (int from = 0; from < text.length(); from += 23 * 1000) {
      parts.add(text.substring(from, Math.min(from + 23 * 1000, text.length())));
    }
    assertThat(parts.toString(), is(TextHash.of(text)));
  }

  @Property
  void hashesTheUtf8OfTheFoldedText(@ForAll String text) {
    String clean = PlainText.clean(text);
    String folded = clean.replaceAll("(?U)\\s+", " ").replaceAll("^ | $", "");
    byte[] utf8 = folded.getBytes(StandardCharsets.UTF_8);
    long[] hash = MurmurHash3.hash128x64(utf8, 0, utf8.length, 0);
    assertThat(
        TextHash.of(clean),
        is(HexFormat.of().toHexDigits(hash[0]) + HexFormat.of().toHexDigits(hash[1])));
  }
}
