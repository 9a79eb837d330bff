package org.parley.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.html.charsetdetector.StandardHtmlEncodingDetector;
import org.apache.tika.parser.txt.Icu4jEncodingDetector;
import org.apache.tika.parser.txt.UniversalEncodingDetector;
import org.parley.model.Flag;

/**
 * Detects the encoding of a text. The first of these decides: a byte order mark; valid UTF-8; the
 * declaration of a page; the zero bytes of UTF-16; Tika's two detectors. No other encoding is valid
 * UTF-8 by chance.
 */
final class Encodings {

  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Map<String, String> WINDOWS =
      Map.of(
          "US-ASCII", "windows-1252",
          "ISO-8859-1", "windows-1252",
          "ISO-8859-2", "windows-1250",
          "ISO-8859-7", "windows-1253",
          "ISO-8859-9", "windows-1254",
          "ISO-8859-15", "windows-1252");
  private static final int GUESS_FROM = 64 * 1024;

  private Encodings() {}

  /**
   * Decodes a text that does not state its encoding; undecodable bytes become U+FFFD.
   *
   * @param page whether it is a web page, which may declare its encoding in a meta element
   */
  static ParsedText decode(byte[] bytes, boolean page) {
    Optional<Charset> marked = byteOrderMark(bytes);
    if (marked.isPresent()) {
      String text = new String(bytes, marked.get());
      return certain(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
    boolean zeros = contains(bytes, 0xFF, 0);
    if (!zeros) {
      Optional<String> utf8 = PlainText.decode(bytes);
      if (utf8.isPresent()) {
        return certain(utf8.get());
      }
    }
    if (page) {
      Optional<Charset> declared = ask(new StandardHtmlEncodingDetector(), bytes);
      if (declared.isPresent() && !isWide(declared.get())) {
        return decodeAs(bytes, declared.get());
      }
    }
    Charset guess =
        (zeros ? utf16(bytes) : damagedUtf8(bytes))
            .or(() -> ask(new UniversalEncodingDetector(), bytes))
            .or(() -> ask(guesser(), bytes))
            .orElse(StandardCharsets.UTF_8);
    return new ParsedText(
        new String(bytes, asWindows(bytes, guess)), Claims.NONE, Set.of(Flag.ENCODING_GUESSED));
  }

  /**
   * Returns the encoding of a label that the WHATWG's standard knows, such as {@code macintosh}.
   */
  static Optional<Charset> ofLabel(String label) {
    Metadata metadata = new Metadata();
    metadata.set(Metadata.CONTENT_TYPE, "text/html; charset=" + label);
    try {
      return Optional.ofNullable(
          new StandardHtmlEncodingDetector()
              .detect(new ByteArrayInputStream(new byte[0]), metadata));
    } catch (IOException e) {
      throw new UncheckedIOException("reading an empty array", e);
    }
  }

  /** Decodes a text with a declared encoding. */
  static ParsedText decodeAs(byte[] bytes, Charset charset) {
    return certain(new String(bytes, asWindows(bytes, charset)));
  }

  private static ParsedText certain(String text) {
    return new ParsedText(text, Claims.NONE, Set.of());
  }

  private static EncodingDetector guesser() {
    Icu4jEncodingDetector detector = new Icu4jEncodingDetector();
    detector.setMarkLimit(GUESS_FROM);
    // Encodings of mainframes, for which short texts are mistaken.
    detector.setIgnoreCharsets(List.of("IBM420", "IBM424", "IBM500"));
    return detector;
  }

  private static Optional<Charset> ask(EncodingDetector detector, byte[] bytes) {
    // A detector may leave its stream half read.
    try {
      return Optional.ofNullable(detector.detect(new ByteArrayInputStream(bytes), new Metadata()));
    } catch (IOException e) {
      throw new UncheckedIOException("reading an array of bytes", e);
    }
  }

  static Optional<Charset> byteOrderMark(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 4), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u00EF\u00BB\u00BF")) {
      return Optional.of(StandardCharsets.UTF_8);
    } else if (head.equals("\u00FF\u00FE\0\0")) {
      return Optional.of(UTF_32LE);
    } else if (head.equals("\0\0\u00FE\u00FF")) {
      return Optional.of(UTF_32BE);
    } else if (head.startsWith("\u00FF\u00FE")) {
      return Optional.of(StandardCharsets.UTF_16LE);
    } else if (head.startsWith("\u00FE\u00FF")) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  /**
   * Detects UTF-16 without a mark. The zero bytes of spaces and ASCII letters occur only at even or
   * only at odd positions, and all bytes decode.
   */
  static Optional<Charset> utf16(byte[] bytes) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        even += 1 - (i & 1);
        odd += i & 1;
      }
    }
    if (bytes.length % 2 != 0 || Math.min(even, odd) > 0 || even + odd < bytes.length / 32) {
      return Optional.empty();
    }
    Charset charset = odd > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return even + odd > 0 ? Optional.of(charset) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Detects UTF-8 with little damage, such as a stray byte or a file cut within a character. */
  private static Optional<Charset> damagedUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int good = 0;
    int bad = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      good += c >= 0x80 && c != '\uFFFD' ? 1 : 0;
      bad += c == '\uFFFD' ? 1 : 0;
    }
    return good >= 10 * bad ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
  }

  /**
   * Returns Windows' extension of an ISO 8859 encoding if the text uses bytes that only the
   * extension has, such as quotation marks. Browsers do the same: declared ISO-8859-1 is mostly
   * windows-1252.
   */
  private static Charset asWindows(byte[] bytes, Charset charset) {
    String windows = WINDOWS.get(charset.name());
    return windows != null && contains(bytes, 0xE0, 0x80) ? Charset.forName(windows) : charset;
  }

  private static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  /** Returns whether the bits {@code mask} of any byte are {@code value}. */
  private static boolean contains(byte[] bytes, int mask, int value) {
    for (byte b : bytes) {
      if ((b & mask) == value) {
        return true;
      }
    }
    return false;
  }
}
