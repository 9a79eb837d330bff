package org.parley.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;

/** The character classes of the counting rules, by ICU's version of Unicode. */
final class Characters {

  static final char SOFT_HYPHEN = '\u00AD';

  private static final int MARKS =
      1 << UCharacterCategory.NON_SPACING_MARK
          | 1 << UCharacterCategory.ENCLOSING_MARK
          | 1 << UCharacterCategory.COMBINING_SPACING_MARK;

  private Characters() {}

  /** Returns whether {@code c} is a hyphen that may occur in a phrase or a hyphenated word. */
  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  /** Returns whether {@code c} is a colon, of any width. */
  static boolean isColon(char c) {
    return c == ':' || c == '\uFE13' || c == '\uFE55' || c == '\uFF1A';
  }

  /**
   * Returns whether {@code c} has no width: soft hyphens, zero width spaces and joiners,
   * directional marks, variation selectors, the byte order mark.
   */
  static boolean isInvisible(char c) {
    if (c < 0x2000) {
      return c == SOFT_HYPHEN || c == 0x34F || c == 0x61C || (c >= 0x180B && c <= 0x180F);
    }
    return (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2069')
        || (c >= '\uFE00' && c <= '\uFE0F')
        || c == '\uFEFF';
  }

  static boolean isLetter(int codePoint) {
    if (codePoint < 0x80) {
      return (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= 'A' && codePoint <= 'Z');
    }
    return UCharacter.isLetter(codePoint);
  }

  static boolean isLetterOrDigit(int codePoint) {
    if (codePoint < 0x80) {
      return isLetter(codePoint) || (codePoint >= '0' && codePoint <= '9');
    }
    return UCharacter.isLetterOrDigit(codePoint);
  }

  /** Returns whether {@code c} is a letter or digit of a script that has spaces between words. */
  static boolean isSpacedLetterOrDigit(char c) {
    return isLetterOrDigit(c) && !isHanOrKana(c);
  }

  static boolean isHanOrKana(char c) {
    return c >= 0x2E80
        && (UScript.hasScript(c, UScript.HAN)
            || UScript.hasScript(c, UScript.HIRAGANA)
            || UScript.hasScript(c, UScript.KATAKANA));
  }

  /** Returns whether {@code codePoint} is a mark that combines with the letter before it. */
  static boolean isMark(int codePoint) {
    return codePoint >= 0x300 && ((1 << UCharacter.getType(codePoint)) & MARKS) != 0;
  }

  /** Returns whether a letter, with or without marks, ends before {@code at}. */
  static boolean letterBefore(char[] chars, int at) {
    int end = at;
    while (end > 0) {
      int codePoint = Character.codePointBefore(chars, end);
      if (!isMark(codePoint)) {
        return isLetter(codePoint);
      }
      end -= Character.charCount(codePoint);
    }
    return false;
  }

  /** Returns whether a letter begins at {@code at}. */
  static boolean letterAt(char[] chars, int at, int length) {
    return at < length && isLetter(Character.codePointAt(chars, at, length));
  }
}
