package org.parley.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.Arrays;
import java.util.List;
import org.parley.model.Span;

/**
 * Decides whether each line of a text is a paragraph, as in many manifestos and exports of the
 * press. Only lines count that another line follows directly. There are at least two. At most a
 * quarter of the lines after them begin with a small letter. One of these is true:
 *
 * <ul>
 *   <li>More than half end a sentence. The last character before closing marks and brackets is
 *       {@code …}, or has the Unicode property Sentence_Break STerm or ATerm.
 *   <li>More than half are shorter than two thirds of a full line. The longest tenth of all lines
 *       is left out; a full line is as long as the longest one of the others.
 * </ul>
 *
 * <p>Lines that are wrapped at a fixed width are nearly full, end anywhere, and go on with a small
 * letter.
 */
final class LineParagraphs {

  private static final int ASCII = 0x80;

  private LineParagraphs() {}

  /**
   * Returns whether each line is a paragraph.
   *
   * @param lines the lines that are not empty, without white space at their ends
   * @param blocks the parts of the text between empty lines
   */
  static boolean in(String text, List<Span> lines, List<Span> blocks) {
    if (lines.size() - blocks.size() < 2) {
      return false;
    }
    int full = fullLength(lines);
    int followed = 0;
    int ended = 0;
    int shorter = 0;
    int continued = 0;
    int block = 0;
    for (int i = 0; i < lines.size(); i++) {
      Span line = lines.get(i);
      if (line.end() == blocks.get(block).end()) {
        block++;
      } else {
        followed++;
        ended += endsSentence(text, line) ? 1 : 0;
        shorter += 3 * line.length() < 2 * full ? 1 : 0;
        continued += isSmall(text.codePointAt(lines.get(i + 1).start())) ? 1 : 0;
      }
    }
    return 4 * continued <= followed && (2 * ended > followed || 2 * shorter > followed);
  }

  private static int fullLength(List<Span> lines) {
    int[] lengths = new int[lines.size()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = lines.get(i).length();
    }
    Arrays.sort(lengths);
    return lengths[lengths.length - 1 - lengths.length / 10];
  }

  private static boolean isSmall(int c) {
    return c < ASCII ? c >= 'a' && c <= 'z' : UCharacter.isULowercase(c);
  }

  private static boolean endsSentence(String text, Span line) {
    int at = line.end();
    while (at > line.start()) {
      int c = text.codePointBefore(at);
      if (endsSentence(c)) {
        return true;
      } else if (!closes(c)) {
        return false;
      }
      at -= Character.charCount(c);
    }
    return false;
  }

  private static boolean endsSentence(int c) {
    if (c < ASCII) {
      return c == '.' || c == '?' || c == '!';
    }
    int sentenceBreak = UCharacter.getIntPropertyValue(c, UProperty.SENTENCE_BREAK);
    return sentenceBreak == UCharacter.SentenceBreak.STERM
        || sentenceBreak == UCharacter.SentenceBreak.ATERM
        || c == '\u2026';
  }

  private static boolean closes(int c) {
    return c < ASCII
        ? "\"'()[]{}".indexOf(c) >= 0
        : UCharacter.getIntPropertyValue(c, UProperty.SENTENCE_BREAK)
            == UCharacter.SentenceBreak.CLOSE;
  }
}
