package org.parley;

import static org.parley.PublishedTables.count;
import static org.parley.PublishedTables.key;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.TableName;
import org.parley.study.Study;

/** The rows of the published tables that each chart has a mark for, each as one text, sorted. */
record DrawnRows(PublishedTables tables, Study study) {

  private static final int MOST_OF_A_COMPARISON = 400;
  private static final int MOST_IN_A_DIRECTION = 12;

  /** Author and week of a status. */
  List<String> coverage(String status) {
    return sorted(
        tables
            .rows(TableName.AUTHOR_WEEKS, row -> row.get("status").equals(status))
            .map(row -> key(row, "author", "week")));
  }

  /** Side, week, hits and rate of a phrase. */
  List<String> bySide(String phrase, String words) {
    List<String> sides = study.sides().isEmpty() ? List.of("all") : study.sides();
    return sorted(
        tables
            .rows(
                TableName.PHRASE_TRENDS,
                row -> spoken(row, phrase, words) && sides.contains(row.get("side")))
            .map(row -> key(row, "side", "week") + " | " + rate(row, words)));
  }

  /** Author, week, hits and rate of a phrase. */
  List<String> byAuthor(String phrase, String words) {
    return sorted(
        tables
            .rows(TableName.PHRASE_COUNTS, row -> spoken(row, phrase, words))
            .map(row -> key(row, "author", "week") + " | " + rate(row, words)));
  }

  /** Phrase, author or side, hits and rate of all phrases. */
  List<String> whoSaysWhat(String kind, String words) {
    return sorted(
        tables
            .rows(
                TableName.PHRASE_TOTALS,
                row ->
                    row.get("group_kind").equals(kind)
                        && tokens(row, words) > 0)
            .map(row -> key(row, "phrase", "group") + " | " + rate(row, words)));
  }

  /** Term and hits of either group. */
  List<String> scatter(String comparison) {
    return sorted(
        compared(TableName.KEYNESS, comparison, row -> true)
            .map(row -> key(row, "term", "target_count", "reference_count")));
  }

  /** Term or phrase, and hits of either group. */
  List<String> top(String comparison, String items) {
    TableName table = items.equals("terms") ? TableName.KEYNESS : TableName.PHRASE_COMPARISONS;
    String item = items.equals("terms") ? "term" : "phrase";
    List<CSVRecord> rows = new ArrayList<>();
    for (boolean target : List.of(true, false)) {
      compared(table, comparison, row -> target ? logRatio(row) > 0 : logRatio(row) < 0)
          .limit(MOST_IN_A_DIRECTION)
          .forEach(rows::add);
    }
    return sorted(rows.stream().map(row -> key(row, item, "target_count", "reference_count")));
  }

  private Stream<CSVRecord> compared(
      TableName table, String comparison, Predicate<CSVRecord> direction) {
    return tables
        .rows(
            table,
            row -> row.get("comparison").equals(comparison) && !row.get("log_ratio").isEmpty())
        .limit(MOST_OF_A_COMPARISON)
        .filter(direction);
  }

  private static double logRatio(CSVRecord row) {
    return Double.parseDouble(row.get("log_ratio"));
  }

  /** Event, side, and hits before and after. */
  List<String> events(String phrase) {
    return sorted(
        tables
            .rows(
                TableName.EVENT_EFFECTS,
                row -> row.get("phrase").equals(phrase) && !row.get("p_value").isEmpty())
            .map(row -> key(row, "event", "side", "before_count", "after_count")));
  }

  private static boolean spoken(CSVRecord row, String phrase, String words) {
    return row.get("phrase").equals(phrase)
        && row.get("status").equals("observed")
        && tokens(row, words) > 0;
  }

  private static long tokens(CSVRecord row, String words) {
    return count(row, words.equals("own") ? "own_tokens" : "tokens");
  }

  private static String rate(CSVRecord row, String words) {
    return words.equals("own")
        ? key(row, "own_count", "own_per_million")
        : key(row, "count", "per_million");
  }

  private static List<String> sorted(Stream<String> rows) {
    return rows.sorted().toList();
  }
}
