package org.parley.text;

import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.util.ArrayUtil;

/**
 * The hyphens of a text that end a line inside a word. A hyphen is dropped if the joined word
 * occurs elsewhere in the document, or if neither part does: {@code imposi-/tion} is joined, {@code
 * long-/term} is not if {@code term} is a word of the document. A word that is divided more than
 * once is joined completely if it occurs undivided. A soft hyphen is always dropped.
 */
final class LineEndHyphens {

  private static final char SOFT_HYPHEN = '\u00AD';

  private final char[] chars;
  private final int length;
  private int size;
  private int[] hyphens = new int[16];
  private int[] nextLines = new int[16];
  private boolean[] joins;

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

  static LineEndHyphens in(char[] chars, int length) {
    LineEndHyphens found = new LineEndHyphens(chars, length);
    found.find();
    found.decide();
    return found;
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == SOFT_HYPHEN;
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
          add(hyphen, nextLine);
        }
      }
    }
  }

  private void add(int hyphen, int nextLine) {
    hyphens = ArrayUtil.grow(hyphens, size + 1);
    nextLines = ArrayUtil.grow(nextLines, size + 1);
    hyphens[size] = hyphen;
    nextLines[size++] = nextLine;
  }

  private void decide() {
    joins = new boolean[size];
    if (size == 0) {
      return;
    }
    Set<String> words = wholeWords();
    for (int first = 0; first < size; ) {
      int last = first;
      StringBuilder whole = new StringBuilder(firstPart(first)).append(secondPart(first));
      while (last + 1 < size && wordEnd(nextLines[last]) == hyphens[last + 1]) {
        whole.append(secondPart(++last));
      }
      boolean wholeOccurs = words.contains(whole.toString());
      for (int i = first; i <= last; i++) {
        joins[i] = wholeOccurs || chars[hyphens[i]] == SOFT_HYPHEN || joins(i, words);
      }
      first = last + 1;
    }
  }

  private boolean joins(int number, Set<String> words) {
    String first = firstPart(number);
    String second = secondPart(number);
    return words.contains(first + second) || (!words.contains(first) && !words.contains(second));
  }

  private String firstPart(int number) {
    return lowerCase(wordStart(hyphens[number]), hyphens[number]);
  }

  private String secondPart(int number) {
    return lowerCase(nextLines[number], wordEnd(nextLines[number]));
  }

  /** Returns the words that no line end divides. */
  private Set<String> wholeWords() {
    Set<String> words = new HashSet<>();
    int next = 0;
    for (int from = 0; from < length; ) {
      int to = wordEnd(from);
      if (to == from) {
        from += Character.charCount(Character.codePointAt(chars, from, length));
        continue;
      }
      boolean second = next > 0 && nextLines[next - 1] == from;
      boolean first = next < size && hyphens[next] == to;
      if (first) {
        next++;
      }
      if (!first && !second) {
        words.add(lowerCase(from, to));
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

  /** Returns how many hyphens end a line inside a word. */
  int size() {
    return size;
  }

  /** Returns the position of a hyphen; positions ascend. */
  int hyphen(int number) {
    return hyphens[number];
  }

  /** Returns where the word continues in the next line. */
  int nextLine(int number) {
    return nextLines[number];
  }

  /** Returns whether the hyphen is dropped. */
  boolean joins(int number) {
    return joins[number];
  }

  /** Returns how many hyphens are dropped. */
  int joined() {
    int joined = 0;
    for (boolean join : joins) {
      joined += join ? 1 : 0;
    }
    return joined;
  }
}
