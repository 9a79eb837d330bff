package org.parley.extract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Holds what is told of bytes at a glance to what is told of them decoded. */
class PlainScanTest {

  private final PlainScan scan = new PlainScan();

  @Property(tries = 3_000)
  void tellsWhatTheDecodedTextIs(@ForAll("documents") byte[] bytes) {
    scan.scan(bytes, "sha").ifPresent(told -> assertThat(told, is(decoded(bytes).orElseThrow())));
  }

  @Example
  void tellsOfUsualTexts() {
    for (String text :
        List.of(
            "The trust said nothing.",
            "Pay is nothing.",
            "Begin with nothing.",
            "- nothing",
            "#nothing",
            "It said: nothing.",
            "The caf\u00E9: nothing.",
            "The x-ray said: nothing.",
            "  \n\n  The  trust\r\nsaid\tnothing. \r\n",
            "The trust \u2013 \u201Call of it\u201D \u2013 said nothing in\u00A0caf\u00E9s \uD83D\uDE00.",
            "A broken \uFFFD character, and one at the end \uFFFD",
            "word ".repeat(3_000) + "\f\n" + "longer".repeat(4_000))) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      assertThat(scan.scan(bytes, "sha"), is(decoded(bytes)));
    }
  }

  @Example
  void leavesWhatItDoesNotKnow() {
    for (String text :
        List.of(
            "",
            " \n ",
            "<p>The trust said nothing.",
            "{\\RTF1 nothing",
            "%pDF-1 nothing",
            "%!P\u017F nothing",
            "#!nothing",
            "BEGIN:VCARD",
            "-----Begin nothing",
            "From nothing",
            "From\fa:b\nSubject: x\nFrom: y",
            "D\u212AIM-Signature: a\nTo: b",
            "Subject:nothing",
            "X-ray \u2013 of nothing: nothing",
            "From: the trust\nSubject: nothing\n\nIt said nothing.",
            "X-" + "é".repeat(2100) + ": a\nx-b: c\n",
            "The trust\u0085said nothing.",
            "The trust\u2029said nothing.",
            "The trust\u0001 said nothing.",
            "The trust \u007F said nothing.",
            "\uFEFFThe trust said nothing.")) {
      assertThat(scan.scan(text.getBytes(StandardCharsets.UTF_8), "sha"), is(Optional.empty()));
    }
  }

  private static Optional<UnheldText> decoded(byte[] bytes) {
    return PlainTextSniffer.decode("name.txt", bytes)
        .map(PlainText::clean)
        .map(
            text ->
                new UnheldText(
                    "sha", TextHash.of(text), text.length(), text.indexOf('\uFFFD') >= 0));
  }

  /** Words, white space, and what is rare or wrong, at every distance from each other. */
  @Provide
  Arbitrary<byte[]> documents() {
    Arbitrary<byte[]> words =
        Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(20).map(PlainScanTest::utf8);
    Arbitrary<byte[]> marks =
        Arbitraries.of(
                " ",
                "  ",
                "\n",
                "\r\n",
                "\r",
                "\t",
                "\f",
                "\n\n",
                "\u00A0",
                "\u2003",
                "\u3000",
                "\uFEFF",
                "\u00E9",
                "\u2019",
                "\uFFFD",
                "\uD83D\uDE00",
                "\u0800",
                "\u07FF",
                "\uFFFF",
                "x",
                "words ")
            .map(PlainScanTest::utf8);
    Arbitrary<byte[]> headers =
        Arbitraries.of("X-", "Subject:", "to: ", "From ", ": ", "\nFrom: ")
            .map(PlainScanTest::utf8);
    Arbitrary<byte[]> rare =
        Arbitraries.of("\u0085", "\u009F", "\u2028", "\u2029", "\u0001", "\u007F", "\u000B")
            .map(PlainScanTest::utf8);
    Arbitrary<byte[]> wrong = Arbitraries.bytes().array(byte[].class).ofMaxSize(4);
    return Arbitraries.frequencyOf(
            Tuple.of(20, words),
            Tuple.of(20, marks),
            Tuple.of(3, headers),
            Tuple.of(1, rare),
            Tuple.of(1, wrong))
        .list()
        .ofMaxSize(20)
        .map(PlainScanTest::joined);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(List<byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    parts.forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }
}
