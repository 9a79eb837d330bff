package org.parley.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.parley.model.WhiteSpace;

/**
 * A text that Parley counts. The rules are the same for every format:
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

  /** Decodes UTF-8; empty if the bytes are not UTF-8 throughout. */
  public static Optional<String> decode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    // This constructor is several times faster than a decoder; only U+FFFD needs the proof.
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

  /** Cleans a text by the rules above; returns a clean text itself. */
  public static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' || c >= 0x7F) && needsCleaning(text, i)) {
        return trim(rewrite(text, i));
      }
    }
    return trim(text);
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

  private static String rewrite(String text, int from) {
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
      }
    }
    return out.toString();
  }

  /** Drops blank lines at the start and white space at the end. */
  private static String trim(String text) {
    int end = text.length();
    while (end > 0 && WhiteSpace.is(text.charAt(end - 1))) {
      end--;
    }
    int start = 0;
    for (int i = 0; i < end && WhiteSpace.is(text.charAt(i)); i++) {
      if (text.charAt(i) == '\n') {
        start = i + 1;
      }
    }
    return text.substring(start, end);
  }
}
