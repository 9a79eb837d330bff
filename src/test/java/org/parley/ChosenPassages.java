package org.parley;

import static java.util.Comparator.comparingLong;
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
import org.parley.concordance.SampleRank;
import org.parley.model.PageTexts;
import org.parley.model.TableName;
import org.parley.study.Comparison;
import org.parley.study.Study;

/**
 * The rows of {@code concordance} that belong to a mark of each chart.
 *
 * @param words which words the study compares: {@code own} or {@code all}
 */
record ChosenPassages(PublishedTables tables, Study study, String words) {

  /** The most passages of a phrase on a page without whole texts. */
  private static final int EACH = 50;

  /** Returns whether the page has only a sample of the hits of a phrase. */
  boolean isSampled(String phrase) {
    return study.pageTexts() == PageTexts.PASSAGES && hits(phrase).size() > EACH;
  }

  private List<CSVRecord> hits(String phrase) {
    return tables.rows(TableName.CONCORDANCE, row -> row.get("phrase").equals(phrase)).toList();
  }

  /** Returns the hits on the page: of each phrase all, or those with the lowest ranks. */
  private List<CSVRecord> onPage() {
    return study.phrases().stream()
        .flatMap(
            phrase ->
                isSampled(phrase.name())
                    ? hits(phrase.name()).stream().sorted(comparingLong(this::rank)).limit(EACH)
                    : hits(phrase.name()).stream())
        .toList();
  }

  private long rank(CSVRecord row) {
    return SampleRank.of(
        study.comparing().seed(),
        row.get("path"),
        row.get("part"),
        Integer.parseInt(row.get("start")));
  }

  /** Returns the number of selected hits, whether or not the page has them. */
  long count(Predicate<CSVRecord> fits) {
    return tables.rows(TableName.CONCORDANCE, fits).count();
  }

  /**
   * Returns the selected passages of the page, formatted as by {@link ReportPage#passages}, sorted.
   */
  List<String> of(Predicate<CSVRecord> fits) {
    return onPage().stream()
        .filter(fits)
        .map(
            row ->
                row.get("path")
                    + (row.get("part").isEmpty() ? "" : " (" + row.get("part") + ")")
                    + " | "
                    + key(row, "date", "left", "match", "right"))
        .sorted()
        .toList();
  }

  /** Selects the passages of a mark, by its fields. */
  Predicate<CSVRecord> ofMark(String chart, Map<String, String> mark) {
    return switch (chart) {
      case "coverage" -> row -> same(row, mark, "author", "week");
      case "phrases-by-side" ->
          row -> same(row, mark, "phrase", "side", "week") && counted(row, mark.get("words"));
      case "phrases-by-author" ->
          row -> same(row, mark, "phrase", "author", "week") && counted(row, mark.get("words"));
      case "who-says-what" ->
          row -> same(row, mark, "phrase", "author") && counted(row, mark.get("words"));
      case "keyness-top" -> compared(mark, row -> row.get("phrase").equals(mark.get("item")));
      case "events" ->
          row ->
              same(row, mark, "phrase")
                  && (mark.get("side").equals("all") || same(row, mark, "side"))
                  && counted(row, words)
                  && near(row, mark);
      default -> throw new IllegalArgumentException(chart);
    };
  }

  /** Selects passages of the comparison's documents, in the words that the study compares. */
  private Predicate<CSVRecord> compared(Map<String, String> mark, Predicate<CSVRecord> fits) {
    Comparison comparison =
        study.comparisons().stream()
            .filter(each -> each.name().equals(mark.get("comparison")))
            .findFirst()
            .orElseThrow();
    Map<String, String> outlets = new HashMap<>();
    tables
        .rows(TableName.DOCUMENTS)
        .forEach(row -> outlets.put(key(row, "path", "part"), row.get("outlet")));
    return row ->
        counted(row, words)
            && fits.test(row)
            && comparison.groupOf(
                    row.get("author"),
                    row.get("side"),
                    outlets.get(key(row, "path", "part")),
                    LocalDate.parse(row.get("date")),
                    Map.of())
                != Comparison.Membership.NEITHER;
  }

  private static boolean same(CSVRecord row, Map<String, String> mark, String... columns) {
    return List.of(columns).stream().allMatch(column -> row.get(column).equals(mark.get(column)));
  }

  private static boolean counted(CSVRecord row, String words) {
    return words.equals("all") || row.get("quoted").equals("false");
  }

  /** Selects the whole weeks before and after the event; the week of a Monday is after it. */
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

  /** Selects passages that contain a text, or whose author, title or path does. */
  Predicate<CSVRecord> containing(String text) {
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
