package org.parley.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds plain words, which need no grammar: ASCII letters with apostrophes between them, enclosed
 * by characters at which UAX #29 always breaks. Most words of an English text are plain. Testing
 * eight letters at once is much faster than the grammar; a test compares the two.
 *
 * <p>All texts are {@link NormalizedText#lowerAscii}; the zeros at their end are breaks.
 */
final class PlainWords {

  /** Longer words are left to the grammar. */
  static final int LONGEST = 255;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final long HIGH_BITS = 0x8080808080808080L;

  /** Added to an ASCII byte, sets the high bit from {@code a} up. */
  private static final long FROM_A = 0x1F1F1F1F1F1F1F1FL;

  /** Added to an ASCII byte, sets the high bit after {@code z}. */
  private static final long BEYOND_Z = 0x0505050505050505L;

  private static final byte LETTER = 1;

  /** Always breaks on both sides: white space and most marks. */
  private static final byte BREAK = 2;

  /** Ends a word of letters, but may join digits or letters of other scripts. */
  private static final byte ENDS_LETTERS = 3;

  /** Ends a word only before a break; an apostrophe may join letters. */
  private static final byte MAY_JOIN = 4;

  /** The kind of each byte; 0 if the grammar must decide. */
  private static final byte[] KINDS = new byte[256];

  static {
    for (char c = 0; c < 128; c++) {
      boolean letter = c >= 'a' && c <= 'z';
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
   * Returns the end of the plain word at {@code at}; {@code at} if no word begins there; -1 if the
   * grammar must decide.
   *
   * @param at the start of the text, or the end of a word, of a stretch or of a break
   */
  static int end(byte[] text, int at) {
    byte kind = kind(text[at]);
    if (kind != LETTER) {
      // A mark that may join has nothing to join before it.
      boolean breaks = kind == BREAK || (kind > BREAK && kind(text[at + 1]) > 0);
      return breaks ? at : -1;
    }
    int end = at;
    for (boolean goesOn = true; goesOn && end - at <= LONGEST; ) {
      int letters = lettersOfEight(text, end);
      end += letters;
      goesOn = letters == Long.BYTES;
      if (!goesOn && text[end] == '\'' && kind(text[end + 1]) == LETTER) {
        end++;
        goesOn = true;
      }
    }
    return end - at <= LONGEST && endsWord(text, end) ? end : -1;
  }

  /** Returns how many of eight bytes are letters before the first one that is not. */
  private static int lettersOfEight(byte[] text, int at) {
    long eight = (long) LONGS.get(text, at);
    long low = eight & ~HIGH_BITS;
    long letters = (low + FROM_A) & ~(low + BEYOND_Z) & ~eight;
    return Long.numberOfLeadingZeros(~letters & HIGH_BITS) / Byte.SIZE;
  }

  /** Returns the end of the stretch in which the grammar must decide: the next break. */
  static int stretchEnd(byte[] text, int at, int length) {
    int end = at;
    while (end < length && kind(text[end]) != BREAK) {
      end++;
    }
    return end;
  }

  private static boolean endsWord(byte[] text, int at) {
    return switch (kind(text[at])) {
      case BREAK, ENDS_LETTERS -> true;
      case MAY_JOIN -> kind(text[at + 1]) == BREAK;
      default -> false;
    };
  }

  private static byte kind(byte b) {
    return KINDS[b & 0xFF];
  }
}
