package org.parley;

import static org.parley.PublishedTables.key;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.TableName;

/**
 * Which rows of {@code concordance} a mark of each chart stands for.
 *
 * @param words which words the study compares: {@code own} or {@code all}
 */
record ChosenPassages(PublishedTables tables, String words) {

  /** The passages that fit, each as {@link ReportPage#passages} gives it, in no certain order. */
  List<String> of(Predicate<CSVRecord> fits) {
    return tables
        .rows(TableName.CONCORDANCE, fits)
        .map(
            row ->
                row.get("path")
                    + (row.get("part").isEmpty() ? "" : " (" + row.get("part") + ")")
                    + " | "
                    + key(row, "date", "left", "match", "right"))
        .sorted()
        .toList();
  }

  /** Those that a mark of a chart stands for, by its fields. */
  Predicate<CSVRecord> behind(String chart, Map<String, String> mark) {
    return switch (chart) {
      case "coverage" -> row -> same(row, mark, "author", "week");
      case "phrases-by-side" ->
          row -> same(row, mark, "phrase", "side", "week") && counted(row, mark.get("words"));
      case "phrases-by-author" ->
          row -> same(row, mark, "phrase", "author", "week") && counted(row, mark.get("words"));
      case "who-says-what" ->
          row -> same(row, mark, "phrase", "author") && counted(row, mark.get("words"));
      case "keyness-scatter" -> holding(mark.get("term"));
      case "keyness-top" -> holding(mark.get("item"));
      case "events" ->
          row ->
              same(row, mark, "phrase")
                  && (mark.get("side").equals("all") || same(row, mark, "side"))
                  && counted(row, words)
                  && near(row, mark);
      default -> throw new IllegalArgumentException(chart);
    };
  }

  private static boolean same(CSVRecord row, Map<String, String> mark, String... columns) {
    return List.of(columns).stream().allMatch(column -> row.get(column).equals(mark.get(column)));
  }

  private static boolean counted(CSVRecord row, String words) {
    return words.equals("all") || row.get("quoted").equals("false");
  }

  /** In the whole weeks before the event's own or after it; a Monday's own week is after it. */
  private static boolean near(CSVRecord row, Map<String, String> mark) {
    LocalDate event = LocalDate.parse(mark.get("date"));
    long weeks = monday(event).until(monday(LocalDate.parse(row.get("date"))), ChronoUnit.WEEKS);
    long after = event.getDayOfWeek() == DayOfWeek.MONDAY ? weeks + 1 : weeks;
    long most = Long.parseLong(mark.get("weeks"));
    return (weeks < 0 && -weeks <= most) || (after > 0 && after <= most);
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Those in which, or in whose author, title or path, a text stands. */
  Predicate<CSVRecord> holding(String text) {
    Map<String, String> titles = new HashMap<>();
    tables
        .rows(TableName.DOCUMENTS)
        .forEach(row -> titles.put(key(row, "path", "part"), row.get("title")));
    String searched = text.toLowerCase(Locale.ROOT);
    return row ->
        (row.get("left")
                + " "
                + row.get("match")
                + " "
                + row.get("right")
                + "\n"
                + row.get("author")
                + "\n"
                + titles.get(key(row, "path", "part"))
                + "\n"
                + row.get("path"))
            .toLowerCase(Locale.ROOT)
            .contains(searched);
  }
}
