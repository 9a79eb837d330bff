package org.parley.text;

import org.parley.model.WhiteSpace;

/**
 * A mark that may open or close a quotation.
 *
 * @param kind the pair that it belongs to
 * @param opens whether it may open
 * @param closes whether it may close
 * @param weak whether it may also be the apostrophe of a plural: {@code doctors' pay}
 * @param token number of tokens before it
 * @param paragraph number of its paragraph, from 0
 * @param first whether no token of the paragraph comes before it
 */
record QuotationMark(
    Kind kind,
    boolean opens,
    boolean closes,
    boolean weak,
    int token,
    int paragraph,
    boolean first) {

  enum Kind {
    CURLY_DOUBLE,
    CURLY_SINGLE,
    STRAIGHT_DOUBLE,
    STRAIGHT_SINGLE,
    GUILLEMETS
  }

  /** Classifies a mark by its neighbours; null if it is an apostrophe or belongs to no pair. */
  static QuotationMark of(
      char mark, char before, char after, char second, int token, int paragraph, boolean first) {
    boolean wordBefore = Characters.isLetterOrDigit(before);
    boolean wordAfter = Characters.isLetterOrDigit(after);
    boolean spaceAfter = WhiteSpace.is(after);
    // After a dash, a bracket or another mark the next character decides.
    // The mark opens in —"No" and closes in "But I—" he.
    boolean opening = WhiteSpace.is(before) || (opensAfter(before) && !spaceAfter);
    boolean closing = !WhiteSpace.is(before) && !(opensAfter(before) && wordAfter);
    if (isSingle(mark) && wordBefore && wordAfter) {
      return null;
    }
    boolean opens =
        switch (mark) {
          case '\u201C', '\u00AB', '\u2018' -> true;
          case '"' -> !spaceAfter && !wordBefore;
          case '\'' -> opening && !spaceAfter;
          default -> false;
        };
    boolean closes =
        switch (mark) {
          case '\u201D', '\u00BB' -> true;
          case '"', '\'', '\u2019' -> closing;
          default -> false;
        };
    boolean weak =
        isSingle(mark)
            && (before == 's' || before == 'S')
            && spaceAfter
            && Characters.isLetter(second);
    return opens || closes
        ? new QuotationMark(kind(mark), opens, closes, weak, token, paragraph, first)
        : null;
  }

  private static boolean isSingle(char mark) {
    return mark == '\'' || mark == '\u2018' || mark == '\u2019';
  }

  /** Returns the pair that a character belongs to; null if it is no quotation mark. */
  static Kind kind(char mark) {
    return switch (mark) {
      case '\u201C', '\u201D' -> Kind.CURLY_DOUBLE;
      case '\u2018', '\u2019' -> Kind.CURLY_SINGLE;
      case '\u00AB', '\u00BB' -> Kind.GUILLEMETS;
      case '"' -> Kind.STRAIGHT_DOUBLE;
      case '\'' -> Kind.STRAIGHT_SINGLE;
      default -> null;
    };
  }

  /** Returns whether a straight mark after {@code c}, a bracket, dash or mark, may open. */
  private static boolean opensAfter(char c) {
    return "([{-/\u2013\u2014\u2018\u201C\u00AB".indexOf(c) >= 0 || c == '"';
  }
}
