package org.parley.extract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Piece;
import org.parley.model.Sha256;

/** A long text is told of, and read again, as it would be if it were held whole. */
class UnheldTextTest {

  private static Optional<UnheldText> read(byte[] bytes) throws IOException {
    return UnheldText.read(Channels.newChannel(new ByteArrayInputStream(bytes)));
  }

  private static String again(byte[] bytes, String sha256) throws IOException {
    return CutTextTest.pieces(UnheldText.again("a.txt", new ByteArrayInputStream(bytes), sha256))
        .stream()
        .map(Piece::text)
        .collect(Collectors.joining());
  }

  /** What must be cleaned lies where one read of the file ends and the next begins. */
  @Property(tries = 40)
  void isCleanedAsAShortOneIs(
      @ForAll @IntRange(min = 65_530, max = 65_540) int before, @ForAll boolean marked)
      throws IOException {
    String text =
        (marked ? "\uFEFF\n \r\n" : "\u2028 ")
            + "x".repeat(before)
            + "\r\n\r\u0085\uD83D\uDE00\u2029\f\uFEFF\u00e9\uFFFD\r\n"
            + "x".repeat(before)
            + " \uD83D\uDE00\r\n\n";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String clean = PlainText.read(bytes);
    assertThat(again(bytes, Sha256.of(bytes)), is(clean));
    assertThat(
        read(bytes),
        is(
            Optional.of(
                new UnheldText(Sha256.of(bytes), TextHash.of(clean), clean.length(), true))));
  }

  @Test
  void isToldOfWithoutTheWhiteSpaceBetweenItsPieces() throws IOException {
    String text = "a".repeat(CutText.LONGEST) + " ".repeat(2 * CutText.LONGEST) + "b";
    UnheldText told = read(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    assertThat(told.textHash(), is(TextHash.of(text)));
    assertThat(told.characters(), is(text.length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "From: a\nTo: b\n", "a\u0000", "%PDF-1.7"})
  void isNoneWhereTheProofOfPlainTextFails(String beginning) throws IOException {
    assertThat(read((beginning + " b").getBytes(StandardCharsets.UTF_8)), is(Optional.empty()));
  }

  @Test
  void isNoneWhereAByteIsNotUtf8() throws IOException {
    assertThat(read(new byte[] {'a', (byte) 0xE9, 'b'}), is(Optional.empty()));
  }

  @Test
  void hasNoCharactersWhereItIsBlank() throws IOException {
    assertThat(read(" \n\t\n".getBytes(StandardCharsets.UTF_8)).orElseThrow().characters(), is(0));
  }

  @Test
  void isHeldToItsBytesWhenItIsReadAgain() {
    byte[] bytes = "The harbour is open.".getBytes(StandardCharsets.UTF_8);
    IOException refusal =
        assertThrows(IOException.class, () -> again(bytes, Sha256.of(new byte[0])));
    assertThat(refusal.getMessage(), startsWith("a.txt was changed while it was being counted"));
  }
}
