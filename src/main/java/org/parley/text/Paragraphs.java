package org.parley.text;

import java.util.ArrayList;
import java.util.List;

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
    boolean lineIsEmpty = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        if (lineIsEmpty && start >= 0) {
          spans.add(new Span(start, end));
          start = -1;
        }
        lineIsEmpty = true;
      } else if (!Characters.isSpace(c) && !Characters.isInvisible(c) && c != '\u00AD') {
        start = start < 0 ? i : start;
        end = i + 1;
        lineIsEmpty = false;
      }
    }
    if (start >= 0) {
      spans.add(new Span(start, end));
    }
    return spans;
  }
}
