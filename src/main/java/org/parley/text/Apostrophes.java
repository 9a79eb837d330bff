package org.parley.text;

import java.util.Locale;
import java.util.Set;
import org.parley.model.WhiteSpace;

/** Tells apostrophes at the borders of words from single quotation marks. */
final class Apostrophes {

  /** The letters of words that have lost their beginning; {@code tisn} of {@code 'tisn't}. */
  static final Set<String> ELIDED =
      Set.of(
          "tis",
          "tisn",
          "twas",
          "twasn",
          "twere",
          "tweren",
          "twill",
          "twould",
          "twouldn",
          "twixt",
          "til",
          "till",
          "em",
          "cause",
          "cos",
          "coz",
          "cuz",
          "n",
          "bout",
          "round",
          "gainst",
          "neath",
          "nuff",
          "course",
          "fraid",
          "spose",
          "scuse",
          "nother",
          "specially",
          "im",
          "er",
          "ow",
          "ere",
          "ave",
          "bye",
          "ne",
          "nen",
          "nem",
          "k",
          "m",
          "r",
          "s",
          "t");

  /** Words that go on with a sentence after a comma, rather than tell who spoke. */
  static final Set<String> GOING_ON =
      Set.of(
          "and", "as", "at", "but", "by", "for", "from", "if", "in", "not", "of", "on", "or", "so",
          "than", "that", "though", "to", "when", "where", "which", "while", "who", "whose", "with",
          "yet");

  private static final int LONGEST = 10;

  /** What may begin the words after a plural, besides letters and digits. */
  private static final String BEFORE_NOUN = "\u201C\u201E\u00AB\"\u00A3\u20AC$";

  private Apostrophes() {}

  /** Returns whether {@code c} is an apostrophe or looks like one. */
  static boolean is(char c) {
    return c == '\'' || c == '\u2019' || c == '\u2018';
  }

  /** Returns whether a decade follows, such as {@code 90s}: two digits and an s. */
  static boolean beforeDecade(char[] chars, int from, int length) {
    int s = from + 2;
    if (s + 1 < length && is(chars[s])) {
      s++;
    }
    return s < length
        && isDigit(chars[from])
        && isDigit(chars[from + 1])
        && (chars[s] == 's' || chars[s] == 'S')
        && (s + 1 == length || !Characters.isLetterOrDigit(chars[s + 1]));
  }

  /** Returns whether a digit or an {@linkplain #ELIDED elided} word follows, in any case. */
  static boolean beforeElision(char[] chars, int from, int length) {
    if (from < length && isDigit(chars[from])) {
      return true;
    }
    int to = from;
    while (to < length && to - from < LONGEST && Characters.isLetter(chars[to])) {
      to++;
    }
    return ELIDED.contains(new String(chars, from, to - from).toLowerCase(Locale.ROOT));
  }

  /** Returns whether the mark at {@code at} is the first or second one of {@code 'n'}. */
  static boolean ofRockAndRoll(char[] chars, int at, int length) {
    return (at + 2 < length && isN(chars[at + 1]) && is(chars[at + 2]))
        || (at >= 2 && isN(chars[at - 1]) && is(chars[at - 2]));
  }

  /** Returns whether a mark between these characters may end a plural. */
  static boolean ofPlural(char before, char after, char second) {
    return (before == 's' || before == 'S')
        && WhiteSpace.is(after)
        && (Characters.isLetterOrDigit(second) || BEFORE_NOUN.indexOf(second) >= 0);
  }

  /**
   * Returns whether the mark at {@code at} may end a plural or a clipped word: a letter is before
   * it, and after it neither punctuation nor, if the letter is an s or n, a comma and a small word
   * that goes on after what somebody said.
   */
  static boolean ofWordEnd(char[] chars, int at, int length) {
    if (at == 0 || !Characters.isSpacedLetterOrDigit(chars[at - 1])) {
      return false;
    }
    char after = at + 1 < length ? chars[at + 1] : ' ';
    return "sSnN".indexOf(chars[at - 1]) < 0
        ? ".,;:!?\u2026)]}".indexOf(after) < 0
        : after != ',' || !isSpeakers(nextWord(chars, at + 2, length));
  }

  /** Returns the word after white space; empty if there is none. */
  private static String nextWord(char[] chars, int from, int length) {
    int start = from;
    while (start < length && WhiteSpace.is(chars[start])) {
      start++;
    }
    int end = start;
    while (end < length && Characters.isLetter(chars[end])) {
      end++;
    }
    return new String(chars, start, end - start);
  }

  /** Returns whether a word may follow a quotation and its comma: {@code he said}. */
  private static boolean isSpeakers(String word) {
    return !word.isEmpty() && Character.isLowerCase(word.charAt(0)) && !GOING_ON.contains(word);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isN(char c) {
    return c == 'n' || c == 'N';
  }
}
