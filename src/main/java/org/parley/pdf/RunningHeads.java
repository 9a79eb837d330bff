package org.parley.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.model.TrimRule;

/**
 * Removes running heads, foot lines, page numbers and line numbers. A row at the upper or lower
 * edge, apart from the text, is a running head if it occurs on two pages, numbers aside. A page
 * number needs one page only.
 */
final class RunningHeads {

  private static final int MOST_ROWS = 3;
  private static final float GAP = 1.5f;
  private static final int LEAST_LINE_NUMBERS = 5;
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-\\u2013\\u2014|\\[( ]*(?:page|seite|p\\.|s\\.)? ?\\d{1,4}(?: ?(?:of|von|de|/)"
              + " ?\\d{1,4})?[-\\u2013\\u2014|\\]) ]*",
          Pattern.CASE_INSENSITIVE);

  private RunningHeads() {}

  /** Removes from the pages those of the rules that apply. */
  static void remove(List<PageWords> pages, Set<TrimRule> rules) {
    Map<String, Integer> pagesWith = new HashMap<>();
    List<List<List<Word>>> edges = new ArrayList<>();
    for (PageWords page : pages) {
      List<List<Word>> edge = edge(page);
      edges.add(edge);
      edge.stream()
          .map(RunningHeads::key)
          .distinct()
          .forEach(key -> pagesWith.merge(key, 1, Integer::sum));
    }
    for (int i = 0; i < pages.size(); i++) {
      for (List<Word> row : edges.get(i)) {
        TrimRule rule =
            PAGE_NUMBER.matcher(text(row)).matches() ? TrimRule.PAGE_NUMBER : TrimRule.RUNNING_HEAD;
        boolean found = rule == TrimRule.PAGE_NUMBER || pagesWith.get(key(row)) > 1;
        if (found && rules.contains(rule)) {
          pages.get(i).remove(row);
        }
      }
      if (rules.contains(TrimRule.LINE_NUMBER)) {
        removeLineNumbers(pages.get(i));
      }
    }
  }

  /** Returns the rows at the upper and the lower edge that a gap separates from the text. */
  private static List<List<Word>> edge(PageWords page) {
    List<List<Word>> rows = PageWords.rows(page.words());
    if (rows.size() < 2) {
      return List.of();
    }
    float gap = GAP * PageWords.leading(rows);
    int top = 0;
    int bottom = rows.size();
    for (int i = 1; i <= Math.min(MOST_ROWS, Math.max(1, (rows.size() - 1) / 2)); i++) {
      top = distance(rows, i) > gap ? i : top;
      int lower = rows.size() - i;
      bottom = distance(rows, lower) > gap ? lower : bottom;
    }
    List<List<Word>> edge = new ArrayList<>(rows.subList(0, top));
    edge.addAll(rows.subList(Math.max(top, bottom), rows.size()));
    return edge;
  }

  private static float distance(List<List<Word>> rows, int row) {
    return rows.get(row).get(0).baseline() - rows.get(row - 1).get(0).baseline();
  }

  private static String key(List<Word> row) {
    return NUMBER.matcher(text(row)).replaceAll("#").toLowerCase(Locale.ROOT);
  }

  private static String text(List<Word> row) {
    return row.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  /** Removes numbers that count the lines: they begin rows, stand apart, and increase evenly. */
  private static void removeLineNumbers(PageWords page) {
    List<Word> numbers = new ArrayList<>();
    int step = 0;
    for (List<Word> row : PageWords.rows(page.words())) {
      Word first = row.get(0);
      boolean apart = row.size() == 1 || row.get(1).left() - first.right() > first.size();
      if (!apart || first.text().length() > 4 || !NUMBER.matcher(first.text()).matches()) {
        continue;
      }
      int number = Integer.parseInt(first.text());
      int last = numbers.isEmpty() ? 0 : Integer.parseInt(numbers.get(numbers.size() - 1).text());
      if (numbers.size() == 1) {
        step = number - last;
      }
      if (numbers.isEmpty() || (step > 0 && number - last == step)) {
        numbers.add(first);
      }
    }
    if (numbers.size() >= LEAST_LINE_NUMBERS) {
      page.remove(numbers);
    }
  }
}
