package org.parley.text;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Span;
import org.parley.model.WhiteSpace;

/**
 * A list of paragraphs that a cleaned text contains, without white space at their ends. Empty lines
 * separate them; where {@link LineParagraphs} decides so, every line end does. A line is empty if
 * it contains only white space and {@linkplain Characters#isInvisible invisible} characters.
 *
 * @param blocks what empty lines separate, in order
 * @param all the paragraphs, in order; the blocks, or their lines
 * @param areLines whether each line is a paragraph
 */
record Paragraphs(List<Span> blocks, List<Span> all, boolean areLines) {

  /** Lines can be paragraphs only if at least five come to each gap of empty lines. */
  private static final int LINES_OF_A_GAP = 5;

  /** Returns the paragraphs of a text. */
  static Paragraphs of(String text) {
    List<Span> lines = new ArrayList<>();
    List<Span> blocks = new ArrayList<>();
    boolean open = false;
    for (int line = 0; line < text.length(); ) {
      int next = text.indexOf('\n', line);
      int lineEnd = next < 0 ? text.length() : next;
      int first = skipSpaces(text, line, lineEnd);
      if (first < lineEnd) {
        Span span = new Span(first, skipSpacesBack(text, first, lineEnd));
        lines.add(span);
        int last = blocks.size() - 1;
        if (open) {
          blocks.set(last, new Span(blocks.get(last).start(), span.end()));
        } else {
          blocks.add(span);
        }
      }
      open = first < lineEnd;
      line = lineEnd + 1;
    }
    boolean byLine =
        LINES_OF_A_GAP * (blocks.size() - 1) <= lines.size()
            && LineParagraphs.in(text, lines, blocks);
    return new Paragraphs(blocks, byLine ? lines : blocks, byLine);
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
