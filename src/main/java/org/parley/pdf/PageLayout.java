package org.parley.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the lines of a page in reading order. A gutter is a strip without words between two columns
 * of at least five rows each. A row that crosses it, or a wide gap, ends the columns above it. A
 * page without a gutter keeps the order in which it is drawn.
 */
final class PageLayout {

  private static final int LEAST_ROWS = 5;
  private static final float MARGIN = 0.2f;
  private static final float MOST_CROSSING = 0.5f;
  private static final float LEAST_FILLED = 0.4f;
  private static final float WORD_SPACE = 0.9f;
  private static final float BAND_GAP = 3;
  private static final float NOTE_SIZE = 0.85f;

  /** A strip between columns. */
  private record Gutter(float left, float right) {

    /** Returns whether a row has words in the strip, or no more than a word space across it. */
    boolean isCrossedBy(List<Word> row) {
      Word before = null;
      for (Word word : row) {
        if (word.left() < right && word.right() > left) {
          return true;
        }
        boolean jumps = before != null && before.right() <= left && word.left() >= right;
        if (jumps && word.left() - before.right() < WORD_SPACE * word.size()) {
          return true;
        }
        before = word;
      }
      return false;
    }
  }

  private final List<Line> lines = new ArrayList<>();
  private int column;

  private PageLayout() {}

  /**
   * Returns the lines of a page.
   *
   * @param notes receives the notes at the foot of the page, which would cut a sentence
   */
  static List<Line> lines(PageWords page, List<Line> notes) {
    PageLayout layout = new PageLayout();
    List<Word> words = page.words();
    Gutter gutter = words.isEmpty() ? null : gutter(PageWords.rows(words));
    if (gutter == null) {
      page.drawn().forEach(layout::addDrawn);
    } else {
      layout.read(words);
    }
    layout.moveNotes(notes);
    return layout.lines;
  }

  /**
   * Adds a line as it is drawn. One that begins above or beside the last one is in a new column.
   */
  private void addDrawn(List<Word> words) {
    Line line = Line.of(words, column);
    if (!lines.isEmpty()) {
      Line before = lines.get(lines.size() - 1);
      boolean above = line.baseline() < before.baseline() - line.size() / 2;
      boolean below = line.baseline() > before.baseline() + line.size() / 2;
      boolean beside = line.left() > before.right() || line.right() < before.left();
      if (above || (below && beside)) {
        line = Line.of(words, ++column);
      }
    }
    lines.add(line);
  }

  private void read(List<Word> words) {
    List<List<Word>> rows = PageWords.rows(words);
    Gutter gutter = gutter(rows);
    if (gutter == null) {
      column++;
      rows.forEach(row -> lines.add(Line.of(row, column)));
      return;
    }
    float leading = PageWords.leading(rows);
    List<Word> band = new ArrayList<>();
    float last = rows.get(0).get(0).baseline();
    boolean crossed = false;
    for (List<Word> row : rows) {
      float baseline = row.get(0).baseline();
      boolean crosses = gutter.isCrossedBy(row);
      boolean apart = baseline - last > BAND_GAP * leading && hasBothSides(band, gutter);
      if (crosses || apart) {
        columns(band, gutter);
        column += crossed ? 0 : 1;
      }
      if (crosses) {
        lines.add(Line.of(row, column));
      } else {
        band.addAll(row);
      }
      crossed = crosses;
      last = baseline;
    }
    columns(band, gutter);
  }

  /** Returns whether a band has both columns; one may begin far below the other. */
  private static boolean hasBothSides(List<Word> band, Gutter gutter) {
    return band.stream().anyMatch(word -> word.right() <= gutter.right())
        && band.stream().anyMatch(word -> word.right() > gutter.right());
  }

  /** Reads the left column of a band, then the right one; either may consist of columns. */
  private void columns(List<Word> band, Gutter gutter) {
    List<Word> left = band.stream().filter(word -> word.right() <= gutter.right()).toList();
    List<Word> right = band.stream().filter(word -> word.right() > gutter.right()).toList();
    if (!left.isEmpty()) {
      read(left);
    }
    if (!right.isEmpty()) {
      read(right);
    }
    band.clear();
  }

  /** Finds the widest strip in the middle that the fewest rows cross; null if there is none. */
  private static Gutter gutter(List<List<Word>> rows) {
    float leftEdge = Float.MAX_VALUE;
    float rightEdge = 0;
    for (List<Word> row : rows) {
      leftEdge = Math.min(leftEdge, row.get(0).left());
      rightEdge = Math.max(rightEdge, row.get(row.size() - 1).right());
    }
    float width = rightEdge - leftEdge;
    if (rows.size() < LEAST_ROWS || width < 1 || width > 1e4f) {
      return null;
    }
    int[] crossing = crossing(rows, leftEdge, (int) width + 1);
    int from = (int) (MARGIN * width);
    int to = (int) ((1 - MARGIN) * width);
    int fewest = Integer.MAX_VALUE;
    for (int x = from; x < to; x++) {
      fewest = Math.min(fewest, crossing[x]);
    }
    int start = from;
    int end = from;
    for (int x = from, first = from; x < to; x++) {
      first = crossing[x] > fewest ? x + 1 : first;
      if (x + 1 - first > end - start) {
        start = first;
        end = x + 1;
      }
    }
    Gutter gutter = new Gutter(leftEdge + start, leftEdge + end);
    boolean wide = end - start >= WORD_SPACE * rows.get(rows.size() / 2).get(0).size();
    return wide
            && fewest <= MOST_CROSSING * rows.size()
            && hasColumns(rows, gutter, leftEdge, rightEdge)
        ? gutter
        : null;
  }

  /** Counts the rows that cover each point; spaces between words are covered. */
  private static int[] crossing(List<List<Word>> rows, float leftEdge, int width) {
    int[] crossing = new int[width + 1];
    for (List<Word> row : rows) {
      float covered = leftEdge;
      for (Word word : row) {
        boolean near = word.left() - covered < WORD_SPACE * word.size();
        float start = near ? covered : word.left();
        for (int x = (int) Math.ceil(start - leftEdge); x < word.right() - leftEdge; x++) {
          crossing[Math.min(width, x)]++;
        }
        covered = Math.max(covered, word.right());
      }
    }
    return crossing;
  }

  /** Returns whether both sides have enough rows, which fill much of their width: no table. */
  private static boolean hasColumns(
      List<List<Word>> rows, Gutter gutter, float leftEdge, float rightEdge) {
    int leftRows = 0;
    int rightRows = 0;
    float leftFilled = 0;
    float rightFilled = 0;
    for (List<Word> row : rows) {
      if (gutter.isCrossedBy(row)) {
        continue;
      }
      Word first = row.get(0);
      Word last = row.get(row.size() - 1);
      float leftEnd = first.left();
      float rightStart = last.right();
      for (Word word : row) {
        leftEnd = word.right() <= gutter.right() ? Math.max(leftEnd, word.right()) : leftEnd;
        rightStart = word.right() > gutter.right() ? Math.min(rightStart, word.left()) : rightStart;
      }
      leftRows += first.right() <= gutter.right() ? 1 : 0;
      rightRows += last.right() > gutter.right() ? 1 : 0;
      leftFilled += first.right() <= gutter.right() ? leftEnd - first.left() : 0;
      rightFilled += last.right() > gutter.right() ? last.right() - rightStart : 0;
    }
    return leftRows >= LEAST_ROWS
        && rightRows >= LEAST_ROWS
        && leftFilled > LEAST_FILLED * leftRows * (gutter.left() - leftEdge)
        && rightFilled > LEAST_FILLED * rightRows * (rightEdge - gutter.right());
  }

  /** Moves the last lines, if they are a note in a smaller font. */
  private void moveNotes(List<Line> notes) {
    List<Float> sizes = new ArrayList<>(lines.stream().map(Line::size).sorted().toList());
    int first = lines.size();
    while (first > 0 && lines.get(first - 1).size() < NOTE_SIZE * sizes.get(sizes.size() / 2)) {
      first--;
    }
    while (first < lines.size() && !lines.get(first).text().matches("[\\d*\\u2020\\u2021].*")) {
      first++;
    }
    List<Line> last = lines.subList(first, lines.size());
    notes.addAll(last);
    last.clear();
  }
}
