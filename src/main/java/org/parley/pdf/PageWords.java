package org.parley.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The words of a page.
 *
 * @param drawn lines in the order in which they are drawn
 */
record PageWords(List<List<Word>> drawn) {

  private static final float SAME_LINE = 0.4f;

  /** Returns the words by rows, from top to bottom, each from left to right. */
  static List<List<Word>> rows(List<Word> words) {
    List<Word> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingDouble(Word::baseline));
    List<List<Word>> rows = new ArrayList<>();
    for (Word word : sorted) {
      List<Word> last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      if (last == null
          || word.baseline() - last.get(0).baseline() > SAME_LINE * last.get(0).size()) {
        last = new ArrayList<>();
        rows.add(last);
      }
      last.add(word);
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble(Word::left)));
    return rows;
  }

  /** Returns all words. */
  List<Word> words() {
    return drawn.stream().flatMap(List::stream).toList();
  }

  /** Removes words, and lines without any left. */
  void remove(List<Word> words) {
    if (!words.isEmpty()) {
      drawn.forEach(line -> line.removeAll(words));
      drawn.removeIf(List::isEmpty);
    }
  }

  /**
   * Returns the lower quartile of the distances between rows; the size of a font if there are none.
   */
  static float leading(List<List<Word>> rows) {
    List<Float> gaps = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      gaps.add(rows.get(i).get(0).baseline() - rows.get(i - 1).get(0).baseline());
    }
    gaps.sort(null);
    return gaps.isEmpty() ? rows.get(0).get(0).size() : gaps.get((gaps.size() - 1) / 4);
  }
}
