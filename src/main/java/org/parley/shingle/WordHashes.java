package org.parley.shingle;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import java.util.Arrays;

/**
 * A reader that turns each word of a text into a hash of 64 bits. A word is a run of letters, marks
 * and digits in lower case; everything else only separates words. So {@code Don’t, 54,000} has the
 * words {@code don}, {@code t}, {@code 54} and {@code 000}. In scripts without spaces between words
 * (Chinese, Japanese, Thai, Lao, Khmer, Burmese), each character is a word. These words are cheaper
 * than the tokens of the tables, which follow the study's rules. Of a longer text, the first
 * 1,048,576 words count, so that memory is bounded. An object is not thread-safe.
 */
public final class WordHashes {

  /** Largest number of words of a text. */
  static final int MOST_WORDS = 1 << 20;

  /** An odd number whose bits are well mixed: the golden ratio times 2 to the power of 64. */
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  /** The lower case of an ASCII letter or digit; 0 for other characters. */
  private static final byte[] LOWER_CASE = new byte[128];

  /** The first character of Thai. All scripts before it have spaces between words. */
  private static final int THAI = 0xE00;

  static {
    for (int c = 0; c < LOWER_CASE.length; c++) {
      LOWER_CASE[c] = (byte) (Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0);
    }
  }

  private long[] hashes = new long[1 << 10];
  private int size;

  /** Reads a text, and forgets the one before. */
  public WordHashes read(byte[] utf8) {
    size = 0;
    long word = 0; // the hash of the word's characters so far; 0 before its first one
    for (int at = 0; at < utf8.length && size < MOST_WORDS; ) {
      int first = utf8[at];
      if (first >= 0) {
        word = add(LOWER_CASE[first], word);
        at++;
      } else {
        int width = first < (byte) 0xE0 ? 2 : first < (byte) 0xF0 ? 3 : 4;
        word = addBeyondAscii(codePoint(utf8, at, width), word);
        at += width;
      }
    }
    add(0, word);
    return this;
  }

  private static int codePoint(byte[] utf8, int at, int width) {
    int codePoint = utf8[at] & 0x7F >> width;
    for (int i = 1; i < width; i++) {
      codePoint = codePoint << 6 | utf8[at + i] & 0x3F;
    }
    return codePoint;
  }

  /** Adds a character in lower case to a word, and returns the word's new hash; 0 ends the word. */
  private long add(int character, long word) {
    if (character != 0) {
      return (word + character) * FACTOR;
    }
    if (word != 0) {
      end(word);
    }
    return 0;
  }

  private long addBeyondAscii(int codePoint, long word) {
    if (!belongsToWord(codePoint)) {
      return add(0, word);
    } else if (codePoint >= THAI && isWithoutSpaces(codePoint)) {
      return add(0, add(codePoint, add(0, word)));
    }
    return add(UCharacter.toLowerCase(codePoint), word);
  }

  private static boolean belongsToWord(int codePoint) {
    return switch (UCharacter.getType(codePoint)) {
      case UCharacterCategory.UPPERCASE_LETTER,
          UCharacterCategory.LOWERCASE_LETTER,
          UCharacterCategory.TITLECASE_LETTER,
          UCharacterCategory.MODIFIER_LETTER,
          UCharacterCategory.OTHER_LETTER,
          UCharacterCategory.NON_SPACING_MARK,
          UCharacterCategory.ENCLOSING_MARK,
          UCharacterCategory.COMBINING_SPACING_MARK,
          UCharacterCategory.DECIMAL_DIGIT_NUMBER ->
          true;
      default -> false;
    };
  }

  private static boolean isWithoutSpaces(int codePoint) {
    return switch (UScript.getScript(codePoint)) {
      case UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR ->
          true;
      default -> false;
    };
  }

  private void end(long word) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = mixed(word);
  }

  /** Returns a hash of which each bit depends on all bits, by the last step of MurmurHash3. */
  static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }

  /** Returns the number of words. */
  public int size() {
    return size;
  }

  /**
   * Hashes every run of {@code length} words.
   *
   * @param into receives the hashes if it is long enough
   * @return {@code into} or a new array; its first {@code max(0, size() - length + 1)} numbers are
   *     the hashes, in the order of the text
   */
  long[] runs(int length, long[] into) {
    int count = Math.max(0, size - length + 1);
    long[] runs = into.length < count ? new long[hashes.length] : into;
    long leading = 1; // the factor of a run's first word
    for (int i = 1; i < length; i++) {
      leading *= FACTOR;
    }
    long run = 0;
    for (int i = 0; i < size; i++) {
      run = run * FACTOR + hashes[i];
      int start = i - length + 1;
      if (start >= 0) {
        runs[start] = mixed(run);
        run -= hashes[start] * leading;
      }
    }
    return runs;
  }
}
