package org.parley.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;

/**
 * Finds where the sentences of a paragraph end by Unicode's rules (UAX #29) for the root locale, a
 * line end being a space.
 *
 * <p>In ASCII a sentence ends nowhere but behind {@code . ? !}, and where one space and a capital
 * follow it always does: SB9 to SB11 keep mark and space together and break behind them, while SB6
 * and SB7 ask for a digit or a capital without a space between, SB8 for a small letter before any
 * capital, SB8a for another mark, a comma, colon or dash. Behind an end the rules begin anew, and
 * none looks further ahead than to that capital, so that ICU need only be asked between two such
 * places, and not there either where nothing but ASCII and no other mark stands.
 */
final class SentenceEnds {

  private static final int ASCII = 0x80;

  private final BreakIterator rules = BreakIterator.getSentenceInstance(ULocale.ROOT);
  private int[] ends = new int[16];
  private int size;

  /** Finds those of the paragraph from {@code from} to {@code to}; the last one is {@code to}. */
  void find(char[] chars, int from, int to) {
    size = 0;
    int begin = from;
    boolean plain = true;
    for (int i = from; i < to; i++) {
      if (chars[i] >= ASCII) {
        plain = false;
      } else if (isMark(chars[i]) && i + 1 < to) {
        if (endsAlways(chars, i, to)) {
          addWithin(chars, begin, i + 2, plain);
          begin = i + 2;
          plain = true;
        } else {
          plain = false;
        }
      }
    }
    if (begin < to) {
      addWithin(chars, begin, to, plain);
    }
  }

  /** How many were found. */
  int size() {
    return size;
  }

  /** One of them, exclusive; the space behind a sentence belongs to it. */
  int end(int number) {
    return ends[number];
  }

  private static boolean isMark(char c) {
    return c == '.' || c == '?' || c == '!';
  }

  private static boolean endsAlways(char[] chars, int mark, int to) {
    return mark + 2 < to
        && (chars[mark + 1] == ' ' || chars[mark + 1] == '\n')
        && chars[mark + 2] >= 'A'
        && chars[mark + 2] <= 'Z';
  }

  /** Adds the ends of a stretch that ends a sentence. */
  private void addWithin(char[] chars, int from, int to, boolean plain) {
    if (plain) {
      add(to);
      return;
    }
    rules.setText(onOneLine(chars, from, to));
    for (int end = rules.next(); end != BreakIterator.DONE; end = rules.next()) {
      add(from + end);
    }
  }

  private void add(int end) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    ends[size++] = end;
  }

  private static String onOneLine(char[] chars, int from, int to) {
    char[] line = Arrays.copyOfRange(chars, from, to);
    for (int i = 0; i < line.length; i++) {
      char c = line[i];
      if (c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
        line[i] = ' ';
      }
    }
    return new String(line);
  }
}
