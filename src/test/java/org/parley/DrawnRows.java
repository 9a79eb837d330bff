package org.parley;

import static org.parley.PublishedTables.count;
import static org.parley.PublishedTables.key;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.TableName;
import org.parley.study.Study;

/** The rows of the published tables that each chart has a mark for, each as one text, sorted. */
record DrawnRows(PublishedTables tables, Study study) {

  private static final int MOST_AUTHORS = 16;
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

  /** Author, week, hits and rate of a phrase; the authors with fewer hits together. */
  List<String> byAuthor(String phrase, String words) {
    List<CSVRecord> all =
        tables.rows(TableName.PHRASE_COUNTS, row -> spoken(row, phrase, words)).toList();
    return together(
        all, most(List.of(phrase), words), words, "author", row -> "", row -> row.get("week"));
  }

  /** Phrase, author or side, hits and rate of all phrases; the authors with fewer hits together. */
  List<String> whoSaysWhat(String kind, String words) {
    List<CSVRecord> all =
        tables
            .rows(
                TableName.PHRASE_TOTALS,
                row -> row.get("group_kind").equals(kind) && tokens(row, words) > 0)
            .toList();
    List<String> most =
        kind.equals("side")
            ? study.sides()
            : most(study.phrases().stream().map(phrase -> phrase.name()).toList(), "own");
    return together(all, most, words, "group", row -> row.get("phrase") + " | ", row -> "");
  }

  /** The authors with most hits, at most 16; of as many hits, those with more words of the phrase. */
  private List<String> most(List<String> phrases, String words) {
    Map<String, long[]> sums = new TreeMap<>();
    tables
        .rows(
            TableName.PHRASE_TOTALS,
            row ->
                row.get("group_kind").equals("author")
                    && phrases.contains(row.get("phrase"))
                    && tokens(row, words) > 0)
        .forEach(
            row -> {
              long[] sum = sums.computeIfAbsent(row.get("group"), name -> new long[2]);
              sum[0] += count(row, words.equals("own") ? "own_count" : "count");
              sum[1] += phrases.size() == 1 ? tokens(row, words) : 0;
            });
    return sums.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, long[]>>comparingLong(each -> -each.getValue()[0])
                .thenComparingLong(each -> -each.getValue()[1])
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_AUTHORS)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns a text for each row of the authors with most hits, and for the sums of the others. */
  private List<String> together(
      List<CSVRecord> all,
      List<String> most,
      String words,
      String group,
      Function<CSVRecord, String> before,
      Function<CSVRecord, String> after) {
    Map<String, long[]> others = new TreeMap<>();
    Set<String> names = new HashSet<>();
    List<String> rows = new ArrayList<>();
    for (CSVRecord row : all) {
      String end = after.apply(row).isEmpty() ? "" : " | " + after.apply(row);
      if (most.contains(row.get(group))) {
        rows.add(before.apply(row) + row.get(group) + end + " | " + rate(row, words));
      } else {
        names.add(row.get(group));
        long[] sum = others.computeIfAbsent(before.apply(row) + "NAMES" + end, k -> new long[2]);
        sum[0] += count(row, words.equals("own") ? "own_count" : "count");
        sum[1] += tokens(row, words);
      }
    }
    String name = names.size() + (names.size() == 1 ? " other" : " others");
    others.forEach(
        (key, sum) ->
            rows.add(
                key.replace("NAMES", name)
                    + " | "
                    + sum[0]
                    + " | "
                    + new BigDecimal(sum[0])
                        .multiply(new BigDecimal(1_000_000))
                        .divide(new BigDecimal(sum[1]), new MathContext(6))
                        .stripTrailingZeros()
                        .toPlainString()));
    return sorted(rows.stream());
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
