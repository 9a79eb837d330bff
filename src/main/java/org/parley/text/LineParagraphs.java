package org.parley.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.List;
import org.parley.model.Span;

/**
 * Decides whether each line of a text is a paragraph, as in many manifestos and exports of the
 * press. Only lines count that another line follows directly. There are at least two, at most a
 * quarter of the lines after them begin with a small letter, and one of these is true:
 *
 * <ul>
 *   <li>more than half end a sentence: the last character before closing marks and brackets has the
 *       Unicode property Sentence_Break STerm or ATerm, or is {@code …};
 *   <li>more than half are shorter than two thirds of a full line, which is as long as the longest
 *       line after a tenth of all lines, the longest ones, is left out.
 * </ul>
 *
 * <p>Lines that are wrapped at a fixed width are nearly full, end anywhere, and go on with a small
 * letter.
 */
final class LineParagraphs {

  private LineParagraphs() {}

  /**
   * Returns whether each line is a paragraph.
   *
   * @param lines the lines that are not empty, without white space at their ends
   */
  static boolean in(String text, List<Span> lines) {
    int full = fullLength(lines);
    int followed = 0;
    int ended = 0;
    int shorter = 0;
    int continued = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Span line = lines.get(i);
      int next = lines.get(i + 1).start();
      if (isFollowed(text, line.end(), next)) {
        followed++;
        ended += endsSentence(text, line) ? 1 : 0;
        shorter += 3 * line.length() < 2 * full ? 1 : 0;
        continued += UCharacter.isLowerCase(text.codePointAt(next)) ? 1 : 0;
      }
    }
    return followed >= 2
        && 4 * continued <= followed
        && (2 * ended > followed || 2 * shorter > followed);
  }

  private static int fullLength(List<Span> lines) {
    int[] lengths = lines.stream().mapToInt(Span::length).sorted().toArray();
    return lengths.length == 0 ? 0 : lengths[lengths.length - 1 - lengths.length / 10];
  }

  /** Returns whether one line end, and no empty line, separates two lines. */
  private static boolean isFollowed(String text, int end, int next) {
    int second = text.indexOf('\n', text.indexOf('\n', end) + 1);
    return second < 0 || second >= next;
  }

  private static boolean endsSentence(String text, Span line) {
    int at = line.end();
    while (at > line.start()) {
      int c = text.codePointBefore(at);
      int sentenceBreak = UCharacter.getIntPropertyValue(c, UProperty.SENTENCE_BREAK);
      if (sentenceBreak != UCharacter.SentenceBreak.CLOSE) {
        return sentenceBreak == UCharacter.SentenceBreak.STERM
            || sentenceBreak == UCharacter.SentenceBreak.ATERM
            || c == '\u2026';
      }
      at -= Character.charCount(c);
    }
    return false;
  }
}
