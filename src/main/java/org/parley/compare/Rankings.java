package org.parley.compare;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.CodePointOrder;
import org.parley.model.TableName;
import org.parley.study.Comparison;
import org.parley.study.Study;

/**
 * What is ranked as a whole, numbered: each comparison's terms, the collocates, each side's
 * n-grams, the dispersion of the terms. Shards hand their candidates to these numbers.
 *
 * @param list in the order of the tables' rows
 */
record Rankings(List<Task> list) {

  /** Everybody, in {@code ngrams}; no side may be called so. */
  static final String ALL = "all";

  /**
   * One of them.
   *
   * @param table whose rows it makes
   * @param name of the comparison or of the side; empty for a table that is ranked whole
   */
  record Task(TableName table, String name) {}

  /** The tasks of a study. */
  static Rankings of(CompareSettings settings) {
    Study study = settings.study();
    List<Task> tasks = new ArrayList<>();
    add(tasks, settings, TableName.KEYNESS, names(study));
    add(tasks, settings, TableName.COLLOCATES, List.of(""));
    List<String> sides = new ArrayList<>(study.sides());
    sides.add(ALL);
    add(tasks, settings, TableName.NGRAMS, sides);
    add(tasks, settings, TableName.DISPERSION, List.of(""));
    return new Rankings(tasks);
  }

  private static List<String> names(Study study) {
    return study.comparisons().stream().map(Comparison::name).toList();
  }

  private static void add(
      List<Task> tasks, CompareSettings settings, TableName table, List<String> names) {
    if (settings.wants(table)) {
      names.stream()
          .sorted(CodePointOrder.COMPARATOR)
          .map(name -> new Task(table, name))
          .forEach(tasks::add);
    }
  }

  /** The number of a task; -1 if the study does not want it. */
  int number(TableName table, String name) {
    return list.indexOf(new Task(table, name));
  }
}
