package org.parley.text;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.WhiteSpace;

/**
 * Splits a cleaned text into paragraphs, which empty lines separate. A line is empty if it contains
 * only white space and characters that are {@linkplain Characters#isInvisible invisible}.
 */
final class Paragraphs {

  /**
   * A part of the text without empty characters at its ends.
   *
   * @param start offset of the first character
   * @param end offset after the last character
   */
  record Span(int start, int end) {

    String of(String text) {
      return text.substring(start, end);
    }
  }

  private Paragraphs() {}

  /** Returns the paragraphs that are not empty, in order. */
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
    return WhiteSpace.is(c) || Characters.isInvisible(c);
  }
}
