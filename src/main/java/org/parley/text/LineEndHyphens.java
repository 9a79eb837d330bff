package org.parley.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the hyphens of a text that end a line inside a word, and decides by the first of these:
 *
 * <ol>
 *   <li>a soft hyphen is dropped;
 *   <li>a hyphen is dropped if the joined word occurs elsewhere in the document, and kept if the
 *       word with its hyphen does;
 *   <li>it is dropped if the joined word is an {@linkplain EnglishWords English word}, and kept if
 *       both parts are: {@code imposi-/tion}, {@code ex-/minister};
 *   <li>it is kept if either part is a word of the document, and dropped otherwise.
 * </ol>
 *
 * <p>A word that is divided more than once is joined completely if it occurs undivided, or is an
 * English word.
 */
final class LineEndHyphens {

  /**
   * A hyphen at a line end.
   *
   * @param hyphen position of the hyphen
   * @param nextLine position at which the word continues
   * @param dropped whether the hyphen only divides the word
   */
  record Break(int hyphen, int nextLine, boolean dropped) {}

  private final char[] chars;
  private final int length;
  private final List<Break> breaks = new ArrayList<>();

  private LineEndHyphens(char[] chars, int length) {
    this.chars = chars;
    this.length = length;
  }

  /** Returns whether any line ends with a hyphen; most texts need no further work. */
  static boolean mayBeIn(String text) {
    for (int end = text.indexOf('\n', 1); end >= 0; end = text.indexOf('\n', end + 1)) {
      int last = end - 1;
      while (last > 0 && isBlank(text.charAt(last))) {
        last--;
      }
      if (isHyphen(text.charAt(last))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the hyphens of the first {@code length} characters, in order. */
  static List<Break> in(char[] chars, int length) {
    LineEndHyphens hyphens = new LineEndHyphens(chars, length);
    hyphens.find();
    if (!hyphens.breaks.isEmpty()) {
      hyphens.decide();
    }
    return hyphens.breaks;
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == Characters.SOFT_HYPHEN;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private void find() {
    for (int i = 1; i < length; i++) {
      if (chars[i] == '\n') {
        int hyphen = i - 1;
        while (hyphen > 0 && isBlank(chars[hyphen])) {
          hyphen--;
        }
        int nextLine = i + 1;
        while (nextLine < length && isBlank(chars[nextLine])) {
          nextLine++;
        }
        if (isHyphen(chars[hyphen])
            && Characters.letterBefore(chars, hyphen)
            && Characters.letterAt(chars, nextLine, length)) {
          breaks.add(new Break(hyphen, nextLine, false));
        }
      }
    }
  }

  private void decide() {
    Set<String> words = wholeWords();
    for (int first = 0; first < breaks.size(); ) {
      int last = first;
      StringBuilder whole = new StringBuilder(firstPart(first)).append(secondPart(first));
      while (last + 1 < breaks.size()
          && wordEnd(breaks.get(last).nextLine) == breaks.get(last + 1).hyphen) {
        whole.append(secondPart(++last));
      }
      boolean wholeOccurs =
          words.contains(whole.toString())
              || (last > first && EnglishWords.contain(whole.toString()));
      for (int i = first; i <= last; i++) {
        Break hyphen = breaks.get(i);
        boolean dropped =
            wholeOccurs || chars[hyphen.hyphen] == Characters.SOFT_HYPHEN || joins(i, words);
        breaks.set(i, new Break(hyphen.hyphen, hyphen.nextLine, dropped));
      }
      first = last + 1;
    }
  }

  private boolean joins(int number, Set<String> words) {
    String first = firstPart(number);
    String second = secondPart(number);
    String whole = first + second;
    if (words.contains(whole) || words.contains(first + "-" + second)) {
      return words.contains(whole);
    } else if (EnglishWords.contain(whole)) {
      return true;
    }
    boolean bothAreEnglish = EnglishWords.contain(first) && EnglishWords.contain(second);
    return !bothAreEnglish && !words.contains(first) && !words.contains(second);
  }

  private String firstPart(int number) {
    int end = breaks.get(number).hyphen;
    return lowerCase(wordStart(end), end);
  }

  private String secondPart(int number) {
    int start = breaks.get(number).nextLine;
    return lowerCase(start, wordEnd(start));
  }

  /** Returns the words that no line end divides, and pairs of them with a hyphen between. */
  private Set<String> wholeWords() {
    Set<String> words = new HashSet<>();
    int next = 0;
    for (int from = 0; from < length; ) {
      int to = wordEnd(from);
      if (to == from) {
        from += Character.charCount(Character.codePointAt(chars, from, length));
        continue;
      }
      boolean second = next > 0 && breaks.get(next - 1).nextLine == from;
      boolean first = next < breaks.size() && breaks.get(next).hyphen == to;
      if (first) {
        next++;
      }
      if (!first && !second) {
        words.add(lowerCase(from, to));
      }
      if (from > 1 && (chars[from - 1] == '-' || chars[from - 1] == '\u2010')) {
        words.add(lowerCase(wordStart(from - 1), from - 1) + "-" + lowerCase(from, to));
      }
      from = to;
    }
    return words;
  }

  /** Returns the end of the letters and marks that begin at {@code from}. */
  private int wordEnd(int from) {
    int at = from;
    while (at < length) {
      int codePoint = Character.codePointAt(chars, at, length);
      if (!Characters.isLetter(codePoint) && !(at > from && Characters.isMark(codePoint))) {
        break;
      }
      at += Character.charCount(codePoint);
    }
    return at;
  }

  private int wordStart(int end) {
    int at = end;
    while (at > 0) {
      int codePoint = Character.codePointBefore(chars, at);
      if (!Characters.isLetter(codePoint) && !Characters.isMark(codePoint)) {
        break;
      }
      at -= Character.charCount(codePoint);
    }
    return at;
  }

  private String lowerCase(int from, int to) {
    return Tokenizer.lowerCase(new String(chars, from, to - from));
  }
}
