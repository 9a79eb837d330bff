package org.parley.text;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.WhiteSpace;

/**
 * Cuts a cleaned text into paragraphs: runs of lines with an empty line between them. A line of
 * nothing but white space, soft hyphens and characters without a width is empty.
 */
final class Paragraphs {

  /**
   * A stretch of the text.
   *
   * @param start offset of its first character that is no white space
   * @param end offset behind its last character that is no white space
   */
  record Span(int start, int end) {

    String of(String text) {
      return text.substring(start, end);
    }
  }

  private Paragraphs() {}

  /** The paragraphs that hold anything, in order. */
  static List<Span> of(String text) {
    List<Span> spans = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (int line = 0; line < text.length(); ) {
      int next = text.indexOf('\n', line);
      int lineEnd = next < 0 ? text.length() : next;
      int first = skipSpaces(text, line, lineEnd);
      if (first < lineEnd) {
        start = start < 0 ? first : start;
        end = skipSpacesBack(text, first, lineEnd);
      } else if (start >= 0) {
        spans.add(new Span(start, end));
        start = -1;
      }
      line = lineEnd + 1;
    }
    if (start >= 0) {
      spans.add(new Span(start, end));
    }
    return spans;
  }

  private static int skipSpaces(String text, int from, int to) {
    int at = from;
    while (at < to && isEmpty(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int skipSpacesBack(String text, int from, int to) {
    int at = to;
    while (at > from && isEmpty(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean isEmpty(char c) {
    return WhiteSpace.is(c) || (c >= 0x80 && (c == '\u00AD' || Characters.isInvisible(c)));
  }
}
