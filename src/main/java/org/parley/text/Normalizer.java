package org.parley.text;

import com.ibm.icu.text.Normalizer2;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.lucene.util.ArrayUtil;

/**
 * Converts a cleaned text into the form that is counted and keeps the offsets. In this order:
 *
 * <ol>
 *   <li>soft hyphens and characters without a width are dropped;
 *   <li>the ligatures {@code ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ} are spelled out;
 *   <li>NFC;
 *   <li>at a line end inside a word, the line end is removed, and the hyphen too if {@link
 *       LineEndHyphens} drops it;
 *   <li>{@code ’}, {@code ‘} and {@code ʼ} between letters become {@code '};
 *   <li>a narrow no-break space, as in French before {@code !}, becomes a no-break space, since UAX
 *       #29 would attach it to the word before it.
 * </ol>
 *
 * <p>{@code "imposi-\ntion"} becomes {@code imposition}, {@code "e\u0301"} becomes {@code é}.
 */
final class Normalizer {

  /** {@link NormalizedText#lower} as a table, since every character is looked up. */
  private static final byte[] LOWER = new byte[128];

  static {
    for (char c = 0; c < 128; c++) {
      LOWER[c] = NormalizedText.lower(c);
    }
  }

  private static final char NARROW_SPACE = '\u202F';

  /** The high surrogate of U+E0000 to U+E03FF: tags and variation selectors, without a width. */
  private static final char WIDTHLESS_SURROGATE = '\uDB40';

  /** Longer sequences of combining marks are split, since sorting them takes quadratic time. */
  private static final int MOST_MARKS = 256;

  private final String text;
  private char[] chars;
  private int[] starts;
  private int[] ends;
  private int length;

  private Normalizer(String text) {
    this.text = text;
    int room = text.length() + 16;
    chars = new char[room];
    starts = new int[room];
    ends = new int[room];
  }

  /** Returns the counted form of a cleaned text. */
  static NormalizedText normalize(String text) {
    char[] chars = text.toCharArray();
    boolean suspect = false;
    for (char c : chars) {
      suspect |= c == Characters.SOFT_HYPHEN || (c >= 0x300 && !isCommonPunctuation(c));
    }
    if (LineEndHyphens.mayBeIn(text) || (suspect && !isNormal(text))) {
      return new Normalizer(text).run();
    }
    byte[] ascii = replace(chars, chars.length);
    return new NormalizedText(chars, ascii, chars.length, null, null, 0);
  }

  private NormalizedText run() {
    spellOut();
    compose();
    int joined = joinLines();
    byte[] ascii = replace(chars, length);
    return new NormalizedText(chars, ascii, length, starts, ends, joined);
  }

  /** Returns whether {@code c} is a dash, quotation mark or similar: never changed by steps 1–3. */
  private static boolean isCommonPunctuation(char c) {
    return (c >= '\u2010' && c <= '\u2027') || (c >= '\u2030' && c <= '\u205E') || c == '\u20AC';
  }

  /** Returns whether steps 1–3 leave the text unchanged. */
  private static boolean isNormal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80
          && (Characters.isInvisible(c) || c == WIDTHLESS_SURROGATE || ligature(c) != null)) {
        return false;
      }
    }
    return Nfc.INSTANCE.spanQuickCheckYes(text) == text.length();
  }

  private static String ligature(char c) {
    return switch (c) {
      case '\uFB00' -> "ff";
      case '\uFB01' -> "fi";
      case '\uFB02' -> "fl";
      case '\uFB03' -> "ffi";
      case '\uFB04' -> "ffl";
      case '\uFB05', '\uFB06' -> "st";
      default -> null;
    };
  }

  private static boolean isApostrophe(char c) {
    return c == '\u2019' || c == '\u2018' || c == '\u02BC';
  }

  /** Replaces apostrophes and narrow spaces; returns {@link NormalizedText#lowerAscii}. */
  private static byte[] replace(char[] chars, int length) {
    byte[] ascii = new byte[length + NormalizedText.PADDING];
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if (c < 0x80) {
        ascii[i] = LOWER[c];
      } else if (isApostrophe(c)
          && Characters.letterBefore(chars, i)
          && Characters.letterAt(chars, i + 1, length)
          && !Characters.isHanOrKana(chars[i + 1])
          && !Characters.isHanOrKana(chars[i - 1])) {
        chars[i] = '\'';
        ascii[i] = '\'';
      } else {
        chars[i] = c == NARROW_SPACE ? '\u00A0' : c;
        ascii[i] = NormalizedText.BEYOND_ASCII;
      }
    }
    return ascii;
  }

  private void spellOut() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String ligature = c < 0x80 ? null : ligature(c);
      if (c < 0x80) {
        append(c, i, i + 1);
      } else if (ligature != null) {
        for (int letter = 0; letter < ligature.length(); letter++) {
          append(ligature.charAt(letter), i, i + 1);
        }
      } else if (c == WIDTHLESS_SURROGATE
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (!Characters.isInvisible(c) || (c == Characters.SOFT_HYPHEN && endsLine(i))) {
        append(c, i, i + 1);
      }
    }
  }

  /** Returns whether only spaces follow in the line: such a soft hyphen may divide a word. */
  private boolean endsLine(int hyphen) {
    int i = hyphen + 1;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i < text.length() && text.charAt(i) == '\n';
  }

  private void append(char c, int start, int end) {
    if (length == chars.length) {
      chars = ArrayUtil.growExact(chars, length * 2);
      starts = ArrayUtil.growExact(starts, length * 2);
      ends = ArrayUtil.growExact(ends, length * 2);
    }
    chars[length] = c;
    starts[length] = start;
    ends[length++] = end;
  }

  /** Composes one sequence at a time, so that each composed character keeps its offsets. */
  private void compose() {
    int normal = normalFrom(chars, 0, length);
    if (normal == length) {
      return;
    }
    char[] oldChars = Arrays.copyOf(chars, length);
    int[] oldStarts = Arrays.copyOf(starts, length);
    int[] oldEnds = Arrays.copyOf(ends, length);
    length = normal;
    for (int from = normal; from < oldChars.length; ) {
      int to = from;
      do {
        to += Character.charCount(Character.codePointAt(oldChars, to));
      } while (to < oldChars.length
          && to - from < MOST_MARKS
          && !Nfc.INSTANCE.hasBoundaryBefore(Character.codePointAt(oldChars, to)));
      String stretch = new String(oldChars, from, to - from);
      String composed = Nfc.INSTANCE.normalize(stretch);
      boolean same = composed.equals(stretch);
      for (int i = 0; i < composed.length(); i++) {
        append(
            composed.charAt(i),
            oldStarts[same ? from + i : from],
            oldEnds[same ? from + i : to - 1]);
      }
      int next = normalFrom(oldChars, to, oldChars.length);
      for (int i = to; i < next; i++) {
        append(oldChars[i], oldStarts[i], oldEnds[i]);
      }
      from = next;
    }
  }

  /** Returns the end of the certainly normalized characters from {@code from} on. */
  private static int normalFrom(char[] chars, int from, int length) {
    return from + Nfc.INSTANCE.spanQuickCheckYes(CharBuffer.wrap(chars, from, length - from));
  }

  /** Removes line ends inside words and the hyphens to be dropped; returns how many of these. */
  private int joinLines() {
    int kept = 0;
    int joined = 0;
    Iterator<LineEndHyphens.Break> breaks = LineEndHyphens.in(chars, length).iterator();
    LineEndHyphens.Break next = breaks.hasNext() ? breaks.next() : null;
    for (int i = 0; i < length; i++) {
      boolean broken = next != null && i == next.hyphen();
      boolean dropped = broken ? next.dropped() : chars[i] == Characters.SOFT_HYPHEN;
      if (!dropped) {
        chars[kept] = chars[i];
        starts[kept] = starts[i];
        ends[kept++] = ends[i];
      }
      if (broken) {
        joined += dropped ? 1 : 0;
        i = next.nextLine() - 1;
        next = breaks.hasNext() ? breaks.next() : null;
      }
    }
    length = kept;
    return joined;
  }

  /** A holder that loads ICU's data on demand: this takes a good part of a short run. */
  private static final class Nfc {
    static final Normalizer2 INSTANCE = Normalizer2.getNFCInstance();
  }
}
