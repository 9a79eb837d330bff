package org.parley.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The places of a text where a hyphen ends a line inside a word, and which of them only divide the
 * word. The hyphen goes when the joined form occurs elsewhere in the document, or when neither part
 * does: {@code imposi-/tion} is joined, {@code long-/term} is not where {@code term} is a word of
 * the document. A word that is divided more than once is joined whole where it occurs whole. A soft
 * hyphen always goes.
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

  /** A cheap look before the dear one: is there a hyphen before any line's end? */
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
    if (size == hyphens.length) {
      hyphens = Arrays.copyOf(hyphens, size * 2);
      nextLines = Arrays.copyOf(nextLines, size * 2);
    }
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

  /** The words that no line end divides. */
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

  /** Where the letters and marks that begin at {@code from} end. */
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
    for (int i = from; i < to; i++) {
      if (chars[i] >= 0x80) {
        return Tokenizer.lowerCase(new String(chars, from, to - from));
      }
    }
    char[] lower = new char[to - from];
    for (int i = from; i < to; i++) {
      lower[i - from] = chars[i] <= 'Z' ? (char) (chars[i] + 32) : chars[i];
    }
    return new String(lower);
  }

  /** How many hyphens end a line inside a word. */
  int size() {
    return size;
  }

  /** Where one of them stands; they are in order. */
  int hyphen(int number) {
    return hyphens[number];
  }

  /** Where the word goes on in the next line. */
  int nextLine(int number) {
    return nextLines[number];
  }

  /** Whether it only divides the word. */
  boolean joins(int number) {
    return joins[number];
  }

  /** How many only divide a word. */
  int joined() {
    int joined = 0;
    for (boolean join : joins) {
      joined += join ? 1 : 0;
    }
    return joined;
  }
}
