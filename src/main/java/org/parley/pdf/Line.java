package org.parley.pdf;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a column.
 *
 * @param column number of the column on its page, in reading order
 */
record Line(String text, float left, float right, float baseline, float size, int column) {

  /** Joins the words of a line. */
  static Line of(List<Word> words, int column) {
    Word first = words.get(0);
    float right = first.right();
    float size = 0;
    for (Word word : words) {
      right = Math.max(right, word.right());
      size = Math.max(size, word.size());
    }
    return new Line(
        words.stream().map(Word::text).collect(Collectors.joining(" ")),
        first.left(),
        right,
        first.baseline(),
        size,
        column);
  }
}
