package org.parley.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins lines to paragraphs. A wider gap, an indent, another size of font, or a short line that
 * ends a sentence separates paragraphs. A paragraph continues in the next column or on the next
 * page if its last line ends within a sentence.
 */
final class PageParagraphs {

  private static final float GAP = 1.25f;
  private static final float SIZE = 1.15f;
  private static final float INDENT = 0.8f;
  private static final float SHORT = 0.7f;
  private static final float FULL = 0.6f;
  private static final int LEAST_LINES = 3;
  private static final String SENTENCE_ENDS = ".!?:\u2026\u201D\u2019\"')]";

  private PageParagraphs() {}

  /** Returns the text of the pages' lines. */
  static String text(List<List<Line>> pages) {
    StringBuilder text = new StringBuilder();
    Line before = null;
    float beforeLeft = 0;
    float beforeRight = 0;
    int linesOfColumn = 0;
    float leading = leading(pages);
    for (List<Line> page : pages) {
      for (int i = 0; i < page.size(); i++) {
        Line line = page.get(i);
        boolean sameColumn = i > 0 && before.column() == line.column();
        if (before != null) {
          boolean ends =
              sameColumn
                  ? separates(before, line, leading, beforeLeft, beforeRight)
                  : !continues(
                      before,
                      line,
                      linesOfColumn >= LEAST_LINES
                          && before.right() - beforeLeft > FULL * (beforeRight - beforeLeft));
          text.append(ends ? "\n\n" : "\n");
        }
        if (!sameColumn) {
          beforeLeft = Float.MAX_VALUE;
          beforeRight = 0;
          linesOfColumn = 0;
          for (Line other : page) {
            if (other.column() == line.column()) {
              beforeLeft = Math.min(beforeLeft, other.left());
              beforeRight = Math.max(beforeRight, other.right());
              linesOfColumn++;
            }
          }
        }
        text.append(line.text());
        before = line;
      }
    }
    return text.toString();
  }

  private static boolean separates(Line before, Line line, float leading, float left, float right) {
    float gap = line.baseline() - before.baseline();
    boolean otherSize = line.size() > SIZE * before.size() || before.size() > SIZE * line.size();
    boolean indented =
        line.left() - left > INDENT * line.size()
            && line.left() - before.left() > INDENT * line.size();
    boolean endsShort =
        before.right() - left < SHORT * (right - left) && endsSentence(before.text());
    return gap > GAP * leading || gap < 0 || otherSize || indented || endsShort;
  }

  /**
   * Returns whether a paragraph continues in another column.
   *
   * @param full whether its last line is a full one
   */
  private static boolean continues(Line before, Line line, boolean full) {
    boolean sameSize = line.size() < SIZE * before.size() && before.size() < SIZE * line.size();
    return sameSize
        && !endsSentence(before.text())
        && (full || Character.isLowerCase(line.text().codePointAt(0)));
  }

  private static boolean endsSentence(String text) {
    return SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /**
   * Returns the lower quartile of the distances between lines: gaps between paragraphs are wider.
   */
  private static float leading(List<List<Line>> pages) {
    List<Float> gaps = new ArrayList<>();
    for (List<Line> page : pages) {
      for (int i = 1; i < page.size(); i++) {
        Line line = page.get(i);
        float gap = line.baseline() - page.get(i - 1).baseline();
        if (line.column() == page.get(i - 1).column() && gap > line.size() / 2) {
          gaps.add(gap);
        }
      }
    }
    gaps.sort(null);
    return gaps.isEmpty() ? Float.MAX_VALUE : gaps.get((gaps.size() - 1) / 4);
  }
}
