package org.parley.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.Map;

/**
 * Brings a cleaned text into the form that is counted, offsets kept.
 *
 * <ul>
 *   <li>NFC;
 *   <li>{@code ’}, {@code ‘} and {@code ʼ} between letters become {@code '};
 *   <li>soft hyphens and characters without a width are dropped;
 *   <li>the ligatures {@code ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ} are spelled out;
 *   <li>a word that a hyphen divides at a line's end is joined when {@link LineEndHyphens} says so;
 *       else the hyphen stays and the line end goes. A soft hyphen there always joins.
 * </ul>
 *
 * <p>{@code "imposi-\ntion"} becomes {@code imposition}, {@code "e\u0301"} becomes {@code é}.
 */
final class Normalizer {

  private static final Map<Character, String> LIGATURES =
      Map.of(
          '\uFB00', "ff",
          '\uFB01', "fi",
          '\uFB02', "fl",
          '\uFB03', "ffi",
          '\uFB04', "ffl",
          '\uFB05', "st",
          '\uFB06', "st");

  private final String text;
  private final LineEndHyphens hyphens;
  private char[] chars;
  private int[] starts;
  private int[] ends;
  private int length;

  private Normalizer(String text, LineEndHyphens hyphens) {
    this.text = text;
    this.hyphens = hyphens;
    int room = text.length() + 16;
    chars = new char[room];
    starts = new int[room];
    ends = new int[room];
  }

  /** The counted form of a cleaned text. */
  static NormalizedText normalize(String text) {
    char[] chars = text.toCharArray();
    boolean suspect = false;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c < 0x80) {
        continue;
      }
      if (isApostrophe(text, i)) {
        chars[i] = '\'';
      } else {
        suspect |= c == '\u00AD' || (c >= 0x300 && !isCommonPunctuation(c));
      }
    }
    LineEndHyphens hyphens = LineEndHyphens.in(text);
    if (hyphens.isEmpty()
        && (!suspect || (isFree(text) && Nfc.INSTANCE.isNormalized(text)))) {
      return new NormalizedText(chars, chars.length, null, null, 0);
    }
    return new Normalizer(text, hyphens).run();
  }

  /** Quotation marks, dashes and the like: never dropped, never composed. */
  private static boolean isCommonPunctuation(char c) {
    return (c >= '\u2010' && c <= '\u2027') || (c >= '\u2030' && c <= '\u205E') || c == '\u20AC';
  }

  /** Whether nothing is to be dropped or spelled out. */
  private static boolean isFree(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isDropped(c) || LIGATURES.containsKey(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isApostrophe(String text, int at) {
    char c = text.charAt(at);
    return (c == '\u2019' || c == '\u2018' || c == '\u02BC')
        && Characters.letterBefore(text, at)
        && Characters.letterAt(text, at + 1);
  }

  private NormalizedText run() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int nextLine = hyphens.nextLine(i);
      if (nextLine >= 0) {
        if (!hyphens.joins(i)) {
          append(c, i, i + 1);
        }
        i = nextLine - 1;
      } else if (isApostrophe(text, i)) {
        append('\'', i, i + 1);
      } else if (LIGATURES.containsKey(c)) {
        for (char letter : LIGATURES.get(c).toCharArray()) {
          append(letter, i, i + 1);
        }
      } else if (!isDropped(c)) {
        append(c, i, i + 1);
      }
    }
    compose();
    return new NormalizedText(chars, length, starts, ends, hyphens.joined());
  }

  private static boolean isDropped(char c) {
    return c == '\u00AD' || Characters.isInvisible(c);
  }

  private void append(char c, int start, int end) {
    if (length == chars.length) {
      int room = length * 2;
      chars = Arrays.copyOf(chars, room);
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
    }
    chars[length] = c;
    starts[length] = start;
    ends[length++] = end;
  }

  /** Composes stretch by stretch, so that each composed character knows where it came from. */
  private void compose() {
    String all = new String(chars, 0, length);
    if (Nfc.INSTANCE.isNormalized(all)) {
      return;
    }
    int[] oldStarts = starts.clone();
    int[] oldEnds = ends.clone();
    length = 0;
    for (int from = 0; from < all.length(); ) {
      int to = from;
      do {
        to += Character.charCount(all.codePointAt(to));
      } while (to < all.length() && !Nfc.INSTANCE.hasBoundaryBefore(all.codePointAt(to)));
      String stretch = all.substring(from, to);
      String composed = Nfc.INSTANCE.normalize(stretch);
      boolean same = composed.equals(stretch);
      for (int i = 0; i < composed.length(); i++) {
        append(
            composed.charAt(i),
            oldStarts[same ? from + i : from],
            oldEnds[same ? from + i : to - 1]);
      }
      from = to;
    }
  }

  /** Loaded only where a text needs it: ICU's data costs a good part of a short run. */
  private static final class Nfc {
    static final Normalizer2 INSTANCE = Normalizer2.getNFCInstance();
  }
}
