package org.parley.spreadsheet;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Escapes texts as Office Open XML does (ECMA-376, {@code ST_Xstring}). {@code _x0008_} is the
 * character U+0008, which XML does not allow. The text {@code _x0008_} itself is therefore written
 * {@code _x005F_x0008_}.
 */
final class CellText {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /**
   * Characters that XML does not allow, the carriage return, which XML would read as a line feed,
   * and the beginning of an escape. Any number of digits counts, since LibreOffice reads {@code
   * _x8_} as an escape as well.
   */
  private static final Pattern NEEDS_ESCAPE =
      Pattern.compile("[\\x00-\\x1F\\uFFFE\\uFFFF&&[^\\t\\n]]|_(?=x\\p{XDigit}+_)");

  private CellText() {}

  /** Returns the text, escaped where necessary. */
  static String escaped(String text) {
    // The pattern is slow, and hardly any text needs it.
    if (text.chars().allMatch(c -> c >= ' ' && c < '\uFFFE' && c != '_')) {
      return text;
    }
    return NEEDS_ESCAPE
        .matcher(text)
        .replaceAll(found -> "_x" + HEX.toHexDigits(found.group().charAt(0)) + "_");
  }
}
