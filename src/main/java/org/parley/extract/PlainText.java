package org.parley.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.model.QuotedText;
import org.parley.model.Span;
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
        StringBuilder cleaned = new StringBuilder(text.length() + 16).append(text, 0, i);
        rewrite(text, i, text.length(), cleaned);
        return trim(cleaned.toString());
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

  /** Appends the cleaned part [from, to) of a text. */
  private static void rewrite(String text, int from, int to, StringBuilder out) {
    for (int i = from; i < to; i++) {
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
  }

  /** Cleans a text by the rules above and moves its structure along. */
  static QuotedText clean(QuotedText content) {
    String text = content.text();
    String cleaned = clean(text);
    if (content.quoted().isEmpty() || cleaned.equals(text)) {
      return new QuotedText(cleaned, content.quoted());
    }
    List<Span> moved = new ArrayList<>();
    StringBuilder before = new StringBuilder();
    int from = 0;
    for (Span quotation : content.quoted()) {
      rewrite(text, from, quotation.start(), before);
      int start = before.length();
      rewrite(text, quotation.start(), quotation.end(), before);
      from = quotation.end();
      moved.add(new Span(start, before.length()));
    }
    rewrite(text, from, text.length(), before);
    int dropped = start(before);
    return new QuotedText(
        cleaned,
        moved.stream()
            .map(
                span ->
                    new Span(
                        within(span.start() - dropped, cleaned),
                        within(span.end() - dropped, cleaned)))
            .toList());
  }

  private static int within(int offset, String text) {
    return Math.max(0, Math.min(offset, text.length()));
  }

  /** Drops blank lines at the start and white space at the end. */
  private static String trim(String text) {
    int end = text.length();
    while (end > 0 && WhiteSpace.is(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(Math.min(start(text), end), end);
  }

  /** Returns the offset after the blank lines at the start. */
  private static int start(CharSequence text) {
    int start = 0;
    for (int i = 0; i < text.length() && WhiteSpace.is(text.charAt(i)); i++) {
      if (text.charAt(i) == '\n') {
        start = i + 1;
      }
    }
    return start;
  }
}
