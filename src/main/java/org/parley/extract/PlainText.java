package org.parley.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.parley.model.WhiteSpace;

/**
 * Text as Parley counts it. The rules are the same for every format:
 *
 * <ul>
 *   <li>a byte order mark at the start is dropped;
 *   <li>{@code \r\n}, {@code \r} and U+0085 become {@code \n}, U+2028 becomes {@code \n}, U+2029
 *       becomes {@code \n\n};
 *   <li>{@code \f} and every other control character (C0, DEL, C1) but {@code \t} and {@code \n}
 *       becomes a space;
 *   <li>half a surrogate pair becomes U+FFFD;
 *   <li>blank lines at the start and white space at the end are dropped.
 * </ul>
 *
 * <p>Nothing else changes: soft hyphens, ligatures, zero-width characters and composed letters
 * stay, because offsets into this text are published and counting deals with them. {@code
 * "\uFEFFOne.\r\nTwo\u2029Three.\n"} becomes {@code "One.\nTwo\n\nThree."}
 */
public final class PlainText {

  private static final char MARK = '\uFEFF';

  private PlainText() {}

  /**
   * The text of a file whose bytes are its text.
   *
   * @param bytes of a document that was {@link ExtractedText#plain}
   * @throws IllegalArgumentException if they are not UTF-8
   */
  public static String read(byte[] bytes) {
    return clean(
        decode(bytes)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the bytes are not UTF-8: expected a file that was read as plain text;"
                            + " it has changed since, run again")));
  }

  /** The text of bytes that are UTF-8 throughout; empty where one is not. ASCII is UTF-8. */
  public static Optional<String> decode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    // The lenient constructor is several times faster; only a text with U+FFFD needs the proof.
    if (text.indexOf('\uFFFD') < 0) {
      return Optional.of(text);
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Cleans a text by the rules above; one that is clean is returned itself. */
  public static String clean(String text) {
    return trim(cleanPart(text, true));
  }

  /**
   * Cleans a part of a text that neither cuts a line's end in two nor a character, but leaves the
   * white space at its ends as it is.
   *
   * @param first whether the text begins with it
   */
  static String cleanPart(String part, boolean first) {
    for (int i = 0; i < part.length(); i++) {
      if (needsCleaning(part, i) && (first || part.charAt(i) != MARK)) {
        return rewrite(part, i, first);
      }
    }
    return part;
  }

  private static boolean needsCleaning(String text, int at) {
    char c = text.charAt(at);
    if (c >= ' ' && c < 0x7F) {
      return false;
    }
    if (Character.isSurrogate(c)) {
      return !isPaired(text, at);
    }
    return isControl(c) || c == '\u2028' || c == '\u2029' || (c == MARK && at == 0);
  }

  private static boolean isControl(char c) {
    return (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
  }

  private static boolean isPaired(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static String rewrite(String text, int from, boolean first) {
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!needsCleaning(text, i)) {
        out.append(c);
      } else if (c == '\r') {
        if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
          out.append('\n');
        }
      } else if (c == '\u0085' || c == '\u2028') {
        out.append('\n');
      } else if (c == '\u2029') {
        out.append("\n\n");
      } else if (Character.isSurrogate(c)) {
        out.append('\uFFFD');
      } else if (c != MARK) {
        out.append(' ');
      } else if (!first) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String trim(String text) {
    return withoutBlankLines(withoutSpaceAtEnd(text));
  }

  /** Drops the white space at the end. */
  static String withoutSpaceAtEnd(String text) {
    int end = text.length();
    while (end > 0 && WhiteSpace.is(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Drops the blank lines at the start. */
  static String withoutBlankLines(String text) {
    int start = 0;
    for (int i = 0; i < text.length() && WhiteSpace.is(text.charAt(i)); i++) {
      if (text.charAt(i) == '\n') {
        start = i + 1;
      }
    }
    return text.substring(start);
  }
}
