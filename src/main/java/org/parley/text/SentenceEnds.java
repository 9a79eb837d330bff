package org.parley.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/**
 * Finds the ends of a paragraph's sentences by the rules of UAX #29 for the root locale. Line ends
 * count as spaces.
 *
 * <p>ICU is expensive, so it decides only where it must. In ASCII a sentence ends only after {@code
 * . ? !}, and always if one space and a capital follow: SB9 to SB11 break after the space. The
 * exceptions need something else after the mark: SB6 and SB7 a digit or capital without a space,
 * SB8 a small letter, SB8a another mark. After an end the rules start again. ICU is therefore
 * called between two such ends, and only if other marks or characters beyond ASCII occur there.
 */
final class SentenceEnds {

  private static final int ASCII = 0x80;

  private final BreakIterator rules = BreakIterator.getSentenceInstance(ULocale.ROOT);
  private int[] ends = new int[16];
  private int size;

  /**
   * Returns the ends in the paragraph [from, to), exclusive; the last one is {@code to}. A sentence
   * includes the space after it.
   */
  int[] find(char[] chars, int from, int to) {
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
    return Arrays.copyOf(ends, size);
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

  /** Adds the ends in [from, to); {@code to} is one of them. */
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
    ends = ArrayUtil.grow(ends, size + 1);
    ends[size++] = end;
  }

  private static String onOneLine(char[] chars, int from, int to) {
    return new String(chars, from, to - from)
        .replace('\n', ' ')
        .replace('\r', ' ')
        .replace('\u0085', ' ')
        .replace('\u2028', ' ')
        .replace('\u2029', ' ');
  }
}
