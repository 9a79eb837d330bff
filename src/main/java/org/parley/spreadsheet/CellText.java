package org.parley.spreadsheet;

import java.util.HexFormat;

/**
 * Escapes texts as Office Open XML does (ECMA-376, {@code ST_Xstring}). {@code _x0008_} is the
 * character U+0008, which XML does not allow. The text {@code _x0008_} itself is therefore written
 * {@code _x005F_x0008_}.
 */
final class CellText {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private CellText() {}

  /** Returns the text, escaped where necessary. */
  static String escaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (needsEscape(text, i)) {
        return escapedFrom(text, i);
      }
    }
    return text;
  }

  private static String escapedFrom(String text, int first) {
    StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (needsEscape(text, i)) {
        escaped.append("_x").append(HEX.toHexDigits(c)).append('_');
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** A carriage return needs an escape too, since XML would read it as a line feed. */
  private static boolean needsEscape(String text, int at) {
    char c = text.charAt(at);
    return c < ' ' && c != '\t' && c != '\n' || c >= '\uFFFE' || c == '_' && isEscape(text, at);
  }

  /** Any number of digits counts, since LibreOffice reads {@code _x8_} as an escape as well. */
  private static boolean isEscape(String text, int at) {
    if (!text.startsWith("x", at + 1)) {
      return false;
    }
    int end = at + 2;
    while (end < text.length() && HexFormat.isHexDigit(text.charAt(end))) {
      end++;
    }
    return end > at + 2 && text.startsWith("_", end);
  }
}
