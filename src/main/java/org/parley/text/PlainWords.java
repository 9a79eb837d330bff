package org.parley.text;

/**
 * Knows the words that need no grammar: letters of ASCII between characters that UAX #29 breaks at
 * whatever else is near. Most words of an English text are such, and they are found here in a
 * fraction of the time; a test holds the result to the grammar's.
 */
final class PlainWords {

  /** Longer runs are left to the grammar, which cuts them. */
  static final int LONGEST = 255;

  private static final byte LETTER = 1;

  /** Breaks on both sides, always: white space and most marks. */
  private static final byte BREAK = 2;

  /** Ends a word of letters; between digits, or letters of other scripts, it may join. */
  private static final byte ENDS_LETTERS = 3;

  /** Ends a word only before a break: it may stand inside one. */
  private static final byte MAY_JOIN = 4;

  private static final byte[] KINDS = new byte[128];

  static {
    for (char c = 0; c < 128; c++) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean digit = c >= '0' && c <= '9';
      KINDS[c] = letter ? LETTER : digit || c == '_' ? 0 : BREAK;
    }
    for (char c : new char[] {'"', ',', ';'}) {
      KINDS[c] = ENDS_LETTERS;
    }
    for (char c : new char[] {'.', ':', '\''}) {
      KINDS[c] = MAY_JOIN;
    }
  }

  private PlainWords() {}

  /**
   * Where the plain word that begins at {@code at} ends; {@code at} if there is a break and no
   * word; -1 if the grammar must decide.
   */
  static int end(char[] chars, int at, int length) {
    if (kind(chars[at]) == BREAK) {
      return at;
    }
    int end = at;
    while (end < length && kind(chars[end]) == LETTER) {
      end++;
    }
    return end > at && end - at <= LONGEST && endsWord(chars, end, length) ? end : -1;
  }

  /** Where the stretch around {@code at} ends in which the grammar must decide: at a break. */
  static int stretchEnd(char[] chars, int at, int length) {
    int end = at;
    while (end < length && kind(chars[end]) != BREAK) {
      end++;
    }
    return end;
  }

  private static boolean endsWord(char[] chars, int at, int length) {
    if (at == length) {
      return true;
    }
    return switch (kind(chars[at])) {
      case BREAK, ENDS_LETTERS -> true;
      case MAY_JOIN -> at + 1 == length || kind(chars[at + 1]) == BREAK;
      default -> false;
    };
  }

  private static byte kind(char c) {
    return c < 128 ? KINDS[c] : 0;
  }
}
