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
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.html.HtmlEncodingDetector;
import org.apache.tika.parser.txt.Icu4jEncodingDetector;
import org.apache.tika.parser.txt.UniversalEncodingDetector;

/**
 * Finds the encoding of a text. In this order: a byte order mark; bytes that are UTF-8 throughout
 * (which no other encoding is by chance, so that it outweighs what a saved page says of itself);
 * what a page declares; the zero bytes of UTF-16; and at last Tika's two guessers.
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
   * A text and how sure its encoding is.
   *
   * @param text decoded, not cleaned; bytes that make no sense are U+FFFD
   * @param guessed whether nothing but the bytes' statistics spoke for the encoding
   */
  record Decoded(String text, boolean guessed) {}

  /** Decodes a text that says nothing of its encoding. */
  static Decoded decodeText(byte[] bytes) {
    return decode(bytes, Optional.empty());
  }

  /** Decodes a web page, which may declare its encoding in a meta element. */
  static Decoded decodePage(byte[] bytes) {
    return decode(bytes, Optional.of(new HtmlEncodingDetector()));
  }

  /** Decodes a text whose encoding is stated beside it. */
  static Decoded decodeAs(byte[] bytes, Charset charset) {
    return new Decoded(new String(bytes, asWindows(bytes, charset)), false);
  }

  private static Decoded decode(byte[] bytes, Optional<EncodingDetector> declared) {
    Optional<Charset> marked = byteOrderMark(bytes);
    if (marked.isPresent()) {
      String text = new String(bytes, marked.get());
      return new Decoded(text.startsWith("\uFEFF") ? text.substring(1) : text, false);
    }
    boolean zeros = holdsZero(bytes);
    if (!zeros) {
      Optional<String> utf8 = PlainText.decode(bytes);
      if (utf8.isPresent()) {
        return new Decoded(utf8.get(), false);
      }
    }
    Optional<Charset> stated = declared.flatMap(detector -> ask(detector, bytes));
    if (stated.isPresent() && !isWide(stated.get())) {
      return decodeAs(bytes, stated.get());
    }
    Charset guess =
        (zeros ? utf16(bytes) : damagedUtf8(bytes))
            .or(() -> ask(new UniversalEncodingDetector(), bytes))
            .or(() -> ask(guesser(), bytes))
            .orElse(StandardCharsets.UTF_8);
    return new Decoded(new String(bytes, asWindows(bytes, guess)), true);
  }

  private static EncodingDetector guesser() {
    Icu4jEncodingDetector detector = new Icu4jEncodingDetector();
    detector.setMarkLimit(GUESS_FROM);
    // Encodings of mainframes, which no document of text is in and short ones are taken for.
    detector.setIgnoreCharsets(List.of("IBM420", "IBM424", "IBM500"));
    return detector;
  }

  private static Optional<Charset> ask(EncodingDetector detector, byte[] bytes) {
    // A detector may not look past its mark; a fresh stream per question cannot be left half read.
    try {
      return Optional.ofNullable(detector.detect(new ByteArrayInputStream(bytes), new Metadata()));
    } catch (IOException e) {
      throw new UncheckedIOException("reading an array of bytes", e);
    }
  }

  static Optional<Charset> byteOrderMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    } else if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(UTF_32LE);
    } else if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(UTF_32BE);
    } else if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    } else if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * UTF-16 without a mark: the zero bytes of its spaces and ASCII letters stand at every second
   * place and nowhere else, and all of it decodes.
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

  /** UTF-8 of which little is damaged: a file cut in the middle of a character, a stray byte. */
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
   * Windows' extension of an ISO 8859 encoding, where bytes are used that only the extension has:
   * quotation marks and dashes. What calls itself ISO-8859-1 mostly is windows-1252; browsers read
   * it so.
   */
  private static Charset asWindows(byte[] bytes, Charset charset) {
    String windows = WINDOWS.get(charset.name());
    if (windows == null) {
      return charset;
    }
    for (byte b : bytes) {
      if ((b & 0xE0) == 0x80) {
        return Charset.forName(windows);
      }
    }
    return charset;
  }

  private static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  private static boolean holdsZero(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }
}
