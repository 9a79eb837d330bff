package org.parley.text;

import com.ibm.icu.lang.UCharacter;
import org.parley.model.WhiteSpace;
import org.parley.quotation.QuotationMark;

/**
 * A gap that is between two tokens, before the first one or after the last one. White space,
 * quotation marks and single hyphens join words; most other characters separate them.
 */
final class Gap {

  /** Every dash that is typed with hyphens, as a sign. */
  private static final char DASH = '\u2014';

  private Gap() {}

  /**
   * Returns whether the character at {@code at} separates the words around a gap.
   *
   * @param from the start of the gap
   * @param to its end, exclusive
   * @param length of the text
   */
  static boolean separates(char[] chars, int at, int from, int to, int length) {
    char c = chars[at];
    return switch (c) {
      case '.' -> at > from || !Abbreviations.goesOn(chars, at, 0, length);
      case '&' -> !isLetterBefore(chars, from) || !isLetterAfter(chars, to, length);
      case '/' -> !isDigitBefore(chars, at, from) || !isDigitAfter(chars, at, to, length);
      default -> !joins(chars, at, from, to);
    };
  }

  /**
   * Returns the signs of a gap: its characters without white space, quotation marks, single hyphens
   * and the full stop of an abbreviation or initial. A typed dash is one {@code —}.
   */
  static String signs(char[] chars, int from, int to, int length) {
    StringBuilder signs = new StringBuilder();
    for (int at = from; at < to; at++) {
      char c = chars[at];
      boolean abbreviates =
          c == '.' && at == from && Abbreviations.isPossible(chars, at, 0, length);
      boolean goesOn = at > from && Characters.isHyphen(c) && Characters.isHyphen(chars[at - 1]);
      if (!abbreviates && !goesOn && !joins(chars, at, from, to)) {
        signs.append(Characters.isHyphen(c) ? DASH : c);
      }
    }
    return signs.toString();
  }

  /**
   * Returns whether a gap contains more than white space, quotation marks, single hyphens and the
   * full stop of {@code No.}; that of {@code no.} separates in texts.
   */
  static boolean isWritten(char[] chars, int from, int to, int length) {
    for (int at = from; at < to; at++) {
      boolean ofNumber =
          chars[at] == '.' && at == from && Abbreviations.isNumber(chars, at, 0, length);
      if (!ofNumber && !joins(chars, at, from, to)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a character is white space, a quotation mark or a single hyphen. */
  private static boolean joins(char[] chars, int at, int from, int to) {
    char c = chars[at];
    return Characters.isHyphen(c)
        ? !isDash(chars, at, from, to)
        : WhiteSpace.is(c) || QuotationMark.kind(c) != null;
  }

  /** Returns whether a hyphen is part of a typed dash: {@code --}, or one between white space. */
  private static boolean isDash(char[] chars, int at, int from, int to) {
    char before = at > from ? chars[at - 1] : 'x';
    char after = at + 1 < to ? chars[at + 1] : 'x';
    return Characters.isHyphen(before)
        || Characters.isHyphen(after)
        || (WhiteSpace.is(before) && WhiteSpace.is(after));
  }

  /** Returns whether a word of one letter ends at {@code end}. */
  private static boolean isLetterBefore(char[] chars, int end) {
    return end > 0
        && Characters.isLetter(chars[end - 1])
        && (end == 1 || !Characters.isLetterOrDigit(chars[end - 2]));
  }

  /** Returns whether a word of one letter begins at {@code start}. */
  private static boolean isLetterAfter(char[] chars, int start, int length) {
    return start < length
        && Characters.isLetter(chars[start])
        && (start + 1 == length || !Characters.isLetterOrDigit(chars[start + 1]));
  }

  private static boolean isDigitBefore(char[] chars, int at, int from) {
    return at == from && at > 0 && UCharacter.isDigit(chars[at - 1]);
  }

  private static boolean isDigitAfter(char[] chars, int at, int to, int length) {
    return at + 1 == to && to < length && UCharacter.isDigit(chars[to]);
  }
}
