package org.parley.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * Cuts languages that write no spaces between words by ICU's dictionaries: Thai, Lao, Khmer and
 * Burmese, which have their own letters, and Japanese. Chinese shares characters with Japanese, so
 * Japanese is cut only if the study's locale says so.
 *
 * <p>Loads a dictionary when it is first needed. Not thread-safe.
 */
final class DictionaryWords {

  /** A receiver of words, each the characters [from, to). */
  interface Visitor {
    void word(int from, int to);
  }

  private final boolean japanese;
  private BreakIterator words;

  DictionaryWords(boolean japanese) {
    this.japanese = japanese;
  }

  /** Returns the position of the first letter of these languages; {@code to} if there is none. */
  int start(char[] chars, int from, int to) {
    int at = from;
    while (at < to && !isOfDictionary(chars[at])) {
      at++;
    }
    return at;
  }

  /** Returns the end of the letters of these languages that begin at {@code from}. */
  int end(char[] chars, int from, int to) {
    int at = from;
    while (at < to && isOfDictionary(chars[at])) {
      at++;
    }
    return at;
  }

  private boolean isOfDictionary(char c) {
    return c >= 0xE00 && (isSpaceless(c) || (japanese && isJapanese(c)));
  }

  private static boolean isSpaceless(char c) {
    return c <= 0xEFF // Thai and Lao
        || (c >= 0x1000 && c <= 0x109F) // Burmese
        || (c >= 0x1780 && c <= 0x17FF); // Khmer
  }

  private static boolean isJapanese(char c) {
    return (c >= 0x3005 && c <= 0x3007)
        || (c >= 0x3040 && c <= 0x30FF)
        || (c >= 0x31F0 && c <= 0x31FF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF66 && c <= 0xFF9D);
  }

  /** Visits the words of a run of such letters in order. */
  void visit(char[] chars, int from, int to, Visitor visitor) {
    if (words == null) {
      words = BreakIterator.getWordInstance(ULocale.ROOT);
    }
    words.setText(new String(chars, from, to - from));
    int start = words.first();
    for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
      if (words.getRuleStatus() >= BreakIterator.WORD_NUMBER) {
        visitor.word(from + start, from + end);
      }
      start = end;
    }
  }
}
