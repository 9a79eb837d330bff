package org.parley;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.parley.PublishedTables.count;
import static org.parley.PublishedTables.key;
import static org.parley.PublishedTables.measure;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.cli.Cli;
import org.parley.model.Phrase;
import org.parley.model.TableName;
import org.parley.model.Week;
import org.parley.model.Words;
import org.parley.study.Comparison;
import org.parley.study.Comparison.Membership;
import org.parley.study.Group;
import org.parley.study.Study;
import org.parley.table.Column;
import org.parley.table.ForeignKey;
import org.parley.table.Table;
import org.parley.table.Tables;

/** Checks that hold between the tables of any run, applied to the runs of all studies. */
@ParameterizedClass
@EnumSource(StudyRun.class)
class AgreeingTablesTest {

  private static final List<String> SIZES =
      List.of("documents", "documents_with", "count", "tokens", "own_count", "own_tokens");

  /** Columns that are sorted as numbers: the tenth rank follows the ninth. */
  private static final Set<String> NUMBERS = Set.of("start", "rank", "n");

  /** All tables are wanted and no term is hidden. */
  @Parameter private StudyRun run;

  @BeforeParameterizedClassInvocation
  static void runTheStudy(StudyRun run) {
    run.run();
  }

  private PublishedTables tables() {
    return run.tables();
  }

  private Study study() {
    return run.study();
  }

  @ParameterizedTest
  @EnumSource(TableName.class)
  void tableHasTheColumnsOfTheExpectedTable(TableName table) {
    assertThat(tables().header(table), is(ExpectedTables.of("sample-dispute").header(table)));
  }

  @ParameterizedTest
  @EnumSource(TableName.class)
  void tableReadBackAndWrittenAgainIsTheSame(TableName table) {
    assertThat(tables().rewritten(table), is(tables().text(table)));
  }

  @ParameterizedTest
  @EnumSource(TableName.class)
  void rowsAreSortedByAKeyThatNamesEachOnce(TableName table) {
    List<String> columns = keyOf(table);
    CSVRecord last = null;
    for (CSVRecord row : tables().rows(table)) {
      assertThat(row.toString(), last == null || compare(last, row, columns) < 0);
      last = row;
    }
  }

  private static List<String> keyOf(TableName name) {
    return Tables.ALL.stream()
        .filter(table -> table.name() == name)
        .flatMap(table -> table.key().stream())
        .map(Column::name)
        .toList();
  }

  /** The order of UTF-8 bytes is that of code points. */
  private static int compare(CSVRecord a, CSVRecord b, List<String> columns) {
    for (String column : columns) {
      int order =
          NUMBERS.contains(column)
              ? Long.compare(count(a, column), count(b, column))
              : Arrays.compareUnsigned(utf8(a.get(column)), utf8(b.get(column)));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** An empty text leads nowhere, unless empty is one of its column's values. */
  @Test
  void everyForeignKeyLeadsToARow() {
    for (Table<?> table : Tables.ALL) {
      List<String> parts =
          table.columns().stream()
              .filter(column -> column instanceof Column.Text<?> text && text.emptyIsAValue())
              .map(Column::name)
              .toList();
      for (ForeignKey key : table.foreignKeys()) {
        Set<List<String>> there = new HashSet<>();
        tables().rows(key.table()).forEach(row -> there.add(fields(row, key.referenced())));
        for (CSVRecord row : tables().rows(table.name())) {
          boolean leads =
              key.columns().stream()
                  .allMatch(column -> parts.contains(column) || !row.get(column).isEmpty());
          assertThat(
              row + " leads to a row of " + key.table(),
              !leads || there.contains(fields(row, key.columns())));
        }
      }
    }
  }

  private static List<String> fields(CSVRecord row, List<String> columns) {
    return columns.stream().map(row::get).toList();
  }

  @Test
  void everyDocumentIsInOneTableOnce() throws IOException {
    TreeSet<String> paths = new TreeSet<>();
    for (TableName table : List.of(TableName.DOCUMENTS, TableName.REJECTED)) {
      tables().rows(table).forEach(row -> assertThat(row.get("path"), paths.add(row.get("path"))));
    }
    List<String> listed =
        Cli.open(Path.of(study().source())).documents().stream()
            .map(document -> document.path())
            .sorted()
            .toList();
    assertThat(List.copyOf(paths), is(listed));
  }

  @Test
  void documentsAddUpToTheirAuthorWeeks() {
    Map<String, List<CSVRecord>> documents =
        accepted().collect(groupingBy(row -> key(row, "author", "side", "week")));
    List<CSVRecord> cells = rows(TableName.AUTHOR_WEEKS, AgreeingTablesTest::observed);
    assertThat(documents, aMapWithSize(cells.size()));
    for (CSVRecord cell : cells) {
      List<CSVRecord> own = documents.get(key(cell, "author", "side", "week"));
      assertThat(cell.toString(), count(cell, "documents"), is((long) own.size()));
      assertThat(cell.toString(), count(cell, "tokens"), is(sum(own, "tokens")));
      assertThat(cell.toString(), count(cell, "quoted_tokens"), is(sum(own, "quoted_tokens")));
    }
  }

  @Test
  void termsOfAnAuthorWeekAddUpToItsTokens() {
    Map<String, List<CSVRecord>> terms =
        rows(TableName.TERM_FREQUENCIES, row -> true).stream()
            .collect(groupingBy(row -> key(row, "author", "week", "week_start", "side")));
    List<CSVRecord> cells =
        rows(TableName.AUTHOR_WEEKS, row -> observed(row) && count(row, "tokens") > 0);
    assertThat(terms, aMapWithSize(cells.size()));
    for (CSVRecord cell : cells) {
      List<CSVRecord> own = terms.get(key(cell, "author", "week", "week_start", "side"));
      assertThat(cell.toString(), sum(own, "count"), is(count(cell, "tokens")));
      assertThat(cell.toString(), sum(own, "own_count"), is(ownTokens(cell)));
      assertThat(cell.toString(), (long) own.size(), is(count(cell, "types")));
      assertThat(
          own.stream()
              .filter(
                  row ->
                      count(row, "tokens") != count(cell, "tokens")
                          || count(row, "own_tokens") != ownTokens(cell)
                          || count(row, "documents") > count(cell, "documents")
                          || count(row, "documents") > count(row, "count")
                          || count(row, "own_count") > count(row, "count"))
              .toList(),
          is(empty()));
    }
  }

  /** The tokens outside quotations of a row that says how many are inside. */
  private static long ownTokens(CSVRecord row) {
    return count(row, "tokens") - count(row, "quoted_tokens");
  }

  @Test
  void everyPhraseCountIsItsNumberOfPassages() {
    Map<String, List<CSVRecord>> passages =
        rows(TableName.CONCORDANCE, row -> true).stream()
            .collect(groupingBy(row -> key(row, "phrase", "author", "side", "week")));
    for (CSVRecord cell : rows(TableName.PHRASE_COUNTS, AgreeingTablesTest::observed)) {
      List<CSVRecord> own = passages.remove(key(cell, "phrase", "author", "side", "week"));
      List<CSVRecord> hits = own == null ? List.of() : own;
      assertThat(cell.toString(), count(cell, "count"), is((long) hits.size()));
      assertThat(
          cell.toString(),
          count(cell, "own_count"),
          is(hits.stream().filter(row -> row.get("quoted").equals("false")).count()));
      assertThat(
          cell.toString(),
          count(cell, "documents_with"),
          is(
              hits.stream()
                  .filter(this::isCompared)
                  .map(row -> key(row, "path", "part"))
                  .distinct()
                  .count()));
    }
    assertThat(passages, is(Map.of()));
  }

  /** Whether the study compares the words of a passage. */
  private boolean isCompared(CSVRecord passage) {
    return words() == Words.ALL || passage.get("quoted").equals("false");
  }

  private Words words() {
    return study().comparing().words();
  }

  /** The sum of |share of the hits - share of the tokens| over all documents, halved. */
  @Test
  void dispersionOfPhrasesIsThatOfTheWordsCompared() {
    Map<String, CSVRecord> documents =
        accepted().collect(toMap(row -> key(row, "path", "part"), row -> row));
    long tokens = documents.values().stream().mapToLong(this::comparedTokens).sum();
    Map<String, Map<String, Long>> hits =
        rows(TableName.CONCORDANCE, this::isCompared).stream()
            .collect(
                groupingBy(
                    row -> row.get("phrase"),
                    groupingBy(row -> key(row, "path", "part"), counting())));
    for (CSVRecord row :
        rows(TableName.PHRASE_TOTALS, total -> total.get("group_kind").equals("all"))) {
      Map<String, Long> counts = hits.getOrDefault(row.get("phrase"), Map.of());
      if (counts.isEmpty() || documents.size() < 2) {
        assertThat(row.toString(), row.get("dp"), is(""));
        continue;
      }
      double count = count(row, words().column("count"));
      double deviation = 0;
      for (Map.Entry<String, CSVRecord> document : documents.entrySet()) {
        double share = (double) comparedTokens(document.getValue()) / tokens;
        deviation += Math.abs(counts.getOrDefault(document.getKey(), 0L) / count - share) / 2;
      }
      assertThat(row.toString(), measure(row, "dp").doubleValue(), is(closeTo(deviation, 1e-6)));
    }
  }

  private long comparedTokens(CSVRecord document) {
    return words() == Words.ALL ? count(document, "tokens") : ownTokens(document);
  }

  @Test
  void offsetsCutOutWhatTheTablesShow() {
    Map<String, String> texts = new HashMap<>();
    for (CSVRecord row : rows(TableName.CONCORDANCE, row -> true)) {
      String text = text(row, texts);
      int start = Math.toIntExact(count(row, "start"));
      int end = Math.toIntExact(count(row, "end"));
      assertThat(text.substring(start, end), is(row.get("match")));
      assertThat(fold(text.substring(0, start)).endsWith(row.get("left")), is(true));
      assertThat(fold(text.substring(end)).startsWith(row.get("right")), is(true));
    }
    for (CSVRecord row : rows(TableName.TRIMMED, row -> true)) {
      int start = Math.toIntExact(count(row, "start"));
      int end = Math.toIntExact(count(row, "end"));
      assertThat(text(row, texts).substring(start, end), is(row.get("text")));
    }
  }

  private String text(CSVRecord row, Map<String, String> texts) {
    return texts.computeIfAbsent(
        row.get("path"),
        path -> FinishedRun.rawText(Path.of(study().documents().root()).resolve(path)));
  }

  private static String fold(String text) {
    return text.replaceAll("(?U)\\s+", " ").strip();
  }

  @Test
  void phraseCountsOfAllWeeksAddUpToTheTotals() {
    List<CSVRecord> cells = rows(TableName.PHRASE_COUNTS, AgreeingTablesTest::observed);
    Map<String, Map<String, Long>> sums = new TreeMap<>();
    for (CSVRecord cell : cells) {
      addTo(sums, key(cell, "phrase") + " | all | all | all", cell);
      addTo(sums, key(cell, "phrase") + " | author | " + key(cell, "author", "side"), cell);
      if (!cell.get("side").isEmpty()) {
        addTo(sums, key(cell, "phrase") + " | side | " + key(cell, "side", "side"), cell);
      }
    }
    Map<String, Map<String, Long>> totals = new TreeMap<>();
    for (CSVRecord row : rows(TableName.PHRASE_TOTALS, row -> true)) {
      addTo(totals, key(row, "phrase", "group_kind", "group", "side"), row);
    }
    assertThat(totals, is(sums));
  }

  @Test
  void trendsAreTheSumsOfTheirAuthors() {
    Map<String, Map<String, Long>> sums = new TreeMap<>();
    for (CSVRecord cell : rows(TableName.PHRASE_COUNTS, AgreeingTablesTest::observed)) {
      for (String side : List.of("all", cell.get("side"))) {
        if (!side.isEmpty()) {
          String group = String.join(" | ", cell.get("phrase"), side, cell.get("week"));
          addTo(sums, group, cell);
          sums.get(group).merge("authors", 1L, Long::sum);
        }
      }
    }
    Map<String, Map<String, Long>> trends = new TreeMap<>();
    for (CSVRecord row : rows(TableName.PHRASE_TRENDS, AgreeingTablesTest::observed)) {
      String group = key(row, "phrase", "side", "week");
      addTo(trends, group, row);
      trends.get(group).put("authors", count(row, "authors"));
    }
    assertThat(trends, is(sums));
  }

  private static void addTo(Map<String, Map<String, Long>> sums, String group, CSVRecord row) {
    Map<String, Long> sum = sums.computeIfAbsent(group, key -> new TreeMap<>());
    for (String size : SIZES) {
      sum.merge(size, count(row, size), Long::sum);
    }
  }

  @Test
  void everyAuthorWeekAndPhraseHasAStatus() {
    TreeSet<String> authors =
        accepted().map(row -> key(row, "author", "side")).collect(toCollection(TreeSet::new));
    Set<String> heard = accepted().map(row -> row.get("author")).collect(toSet());
    for (Study.Author author : study().authors()) {
      author.sides().forEach(side -> authors.add(author.name() + " | " + side.side()));
      if (author.sides().isEmpty() && !heard.contains(author.name())) {
        authors.add(author.name() + " | ");
      }
    }
    List<String> weeks = weeks();
    List<String> grid = grid(authors, weeks);
    assertThat(keys(TableName.AUTHOR_WEEKS, "author", "side", "week"), is(new TreeSet<>(grid)));
    List<String> phrases = study().phrases().stream().map(Phrase::name).toList();
    assertThat(
        keys(TableName.PHRASE_COUNTS, "phrase", "author", "side", "week"),
        is(new TreeSet<>(grid(phrases, grid))));
    List<String> sides = new ArrayList<>(study().sides());
    sides.add("all");
    assertThat(
        keys(TableName.PHRASE_TRENDS, "phrase", "side", "week"),
        is(new TreeSet<>(grid(phrases, grid(sides, weeks)))));
  }

  private static List<String> grid(Collection<String> outer, Collection<String> inner) {
    return outer.stream().flatMap(a -> inner.stream().map(b -> a + " | " + b)).toList();
  }

  private Set<String> keys(TableName table, String... columns) {
    return rows(table, row -> true).stream()
        .map(row -> key(row, columns))
        .collect(toCollection(TreeSet::new));
  }

  private List<String> weeks() {
    List<LocalDate> days =
        accepted().map(row -> LocalDate.parse(row.get("date"))).sorted().toList();
    Study.Coverage coverage = study().coverage();
    LocalDate first = coverage.first() == null ? days.get(0) : coverage.first();
    LocalDate last = coverage.last() == null ? days.get(days.size() - 1) : coverage.last();
    return Stream.iterate(first, day -> day.plusDays(7))
        .takeWhile(day -> Week.of(day).compareTo(Week.of(last)) <= 0)
        .map(day -> Week.of(day).label())
        .toList();
  }

  @Test
  void aCellIsEmptyExactlyIfItIsNotObserved() {
    Map<String, Long> documents =
        accepted().collect(groupingBy(row -> key(row, "author", "side", "week"), counting()));
    for (CSVRecord cell : rows(TableName.AUTHOR_WEEKS, row -> true)) {
      boolean known = documents.containsKey(key(cell, "author", "side", "week"));
      String expected =
          known ? "observed" : outsideOwnCoverage(cell) ? "outside_coverage" : "no_text";
      assertThat(cell.toString(), cell.get("status"), is(expected));
    }
    Map<TableName, List<String>> sizes =
        Map.of(
            TableName.AUTHOR_WEEKS, List.of("documents", "tokens", "quoted_tokens", "types"),
            TableName.PHRASE_COUNTS, SIZES,
            TableName.PHRASE_TRENDS, SIZES);
    sizes.forEach(
        (table, columns) ->
            rows(table, row -> true)
                .forEach(
                    row ->
                        columns.forEach(
                            column ->
                                assertThat(
                                    row.toString(),
                                    row.get(column).isEmpty(),
                                    is(!observed(row))))));
    Map<String, String> statuses = new HashMap<>();
    rows(TableName.AUTHOR_WEEKS, row -> true)
        .forEach(row -> statuses.put(key(row, "author", "week", "side"), row.get("status")));
    for (CSVRecord row : rows(TableName.PHRASE_COUNTS, row -> true)) {
      assertThat(row.get("status"), is(statuses.get(key(row, "author", "week", "side"))));
    }
  }

  private boolean outsideOwnCoverage(CSVRecord cell) {
    LocalDate monday = LocalDate.parse(cell.get("week_start"));
    return study()
        .author(cell.get("author"))
        .map(Study.Author::coverage)
        .filter(
            own ->
                (own.first() != null && monday.plusDays(6).isBefore(own.first()))
                    || (own.last() != null && monday.isAfter(own.last())))
        .isPresent();
  }

  @ParameterizedTest
  @EnumSource(
      value = TableName.class,
      names = {"TERM_FREQUENCIES", "PHRASE_COUNTS", "PHRASE_TRENDS", "PHRASE_TOTALS"})
  void ratesAreCountsOverTokens(TableName table) {
    boolean limits = table != TableName.TERM_FREQUENCIES;
    for (CSVRecord row : rows(table, row -> true)) {
      for (Words words : Words.values()) {
        long tokens = count(row, words.column("tokens"));
        String rate = row.get(words.column("per_million"));
        if (tokens == 0) {
          assertThat(row.toString(), rate, is(""));
        } else {
          assertThat(
              row.toString(), rate, is(perMillion(count(row, words.column("count")), tokens)));
        }
        if (limits && tokens > 0) {
          BigDecimal value = measure(row, words.column("per_million"));
          assertThat(
              row.toString(),
              measure(row, words.column("per_million_low")).compareTo(value) <= 0
                  && measure(row, words.column("per_million_high")).compareTo(value) > 0);
        }
      }
    }
  }

  /** Computed from exact fractions, then the nearest double, printed with six digits. */
  private static String perMillion(long count, long tokens) {
    double rate =
        BigDecimal.valueOf(count)
            .multiply(BigDecimal.valueOf(1_000_000))
            .divide(BigDecimal.valueOf(tokens), new MathContext(60))
            .doubleValue();
    String digits =
        new BigDecimal(rate)
            .round(new MathContext(6, RoundingMode.HALF_EVEN))
            .stripTrailingZeros()
            .toPlainString();
    return count == 0 ? "0" : digits;
  }

  /** By comparison, of the words that the study compares. */
  @Test
  void termsOfAComparisonAreThoseOfItsGroups() {
    Map<String, Long> sums = new HashMap<>();
    for (CSVRecord row : rows(TableName.TERM_FREQUENCIES, row -> true)) {
      long count = count(row, words().column("count"));
      sums.merge("all | " + row.get("term"), count, Long::sum);
      sums.merge(row.get("side") + " | " + row.get("term"), count, Long::sum);
    }
    for (Comparison comparison : study().comparisons()) {
      String target = onlySide(comparison.target());
      for (CSVRecord row : keyness(TableName.KEYNESS, comparison)) {
        if (target != null) {
          assertThat(row.toString(), count(row, "target_count"), is(of(sums, target, row)));
        }
        String reference = onlySide(comparison.reference());
        if (reference != null) {
          assertThat(row.toString(), count(row, "reference_count"), is(of(sums, reference, row)));
        }
      }
    }
    for (CSVRecord row : rows(TableName.DISPERSION, row -> true)) {
      assertThat(row.toString(), count(row, "count"), is(of(sums, "all", row)));
    }
    // And none that is frequent enough is missing.
    long frequent =
        sums.entrySet().stream()
            .filter(sum -> sum.getKey().startsWith("all | "))
            .filter(sum -> sum.getValue() >= study().comparing().minimumCount())
            .count();
    assertThat((long) rows(TableName.DISPERSION, row -> true).size(), is(frequent));
  }

  private static long of(Map<String, Long> sums, String side, CSVRecord row) {
    return sums.getOrDefault(side + " | " + row.get("term"), 0L);
  }

  /** The side of a group that consists of one whole side; null for other groups. */
  private static String onlySide(Group group) {
    boolean plain =
        group.kind() == Group.Kind.CHOSEN
            && group.sides().size() == 1
            && group.authors().isEmpty()
            && group.outlets().isEmpty()
            && group.days().equals(new Study.Coverage(null, null));
    return plain ? group.sides().iterator().next() : null;
  }

  private List<CSVRecord> keyness(TableName table, Comparison comparison) {
    return rows(table, row -> row.get("comparison").equals(comparison.name()));
  }

  /** Groups and their sizes follow from the table of documents. */
  @Test
  void phrasesOfAComparisonAreTheHitsOfItsGroups() {
    Map<String, CSVRecord> documents =
        accepted().collect(toMap(row -> key(row, "path", "part"), row -> row));
    for (Comparison comparison : study().comparisons()) {
      Map<String, Long> sums = new HashMap<>();
      documents
          .values()
          .forEach(
              row -> sums.merge(membership(comparison, row) + "", comparedTokens(row), Long::sum));
      for (CSVRecord hit : rows(TableName.CONCORDANCE, this::isCompared)) {
        CSVRecord document = documents.get(key(hit, "path", "part"));
        sums.merge(membership(comparison, document) + hit.get("phrase"), 1L, Long::sum);
      }
      List<CSVRecord> rows = keyness(TableName.PHRASE_COMPARISONS, comparison);
      assertThat(rows, hasSize(study().phrases().size()));
      for (CSVRecord row : rows) {
        for (Membership group : List.of(Membership.TARGET, Membership.REFERENCE)) {
          String name = group.name().toLowerCase(Locale.ROOT);
          assertThat(
              row.toString(),
              count(row, name + "_count"),
              is(sums.getOrDefault(group + row.get("phrase"), 0L)));
          assertThat(
              row.toString(), count(row, name + "_tokens"), is(sums.getOrDefault(group + "", 0L)));
        }
      }
    }
  }

  private static Membership membership(Comparison comparison, CSVRecord document) {
    return comparison.groupOf(
        document.get("author"),
        document.get("side"),
        document.get("outlet"),
        LocalDate.parse(document.get("date")),
        Map.of());
  }

  /** Ranks run from 1 without a gap, strongest first; items without a measure are last. */
  @ParameterizedTest
  @CsvSource({
    "KEYNESS, comparison",
    "PHRASE_COMPARISONS, comparison",
    "COLLOCATES, phrase side",
    "NGRAMS, side n"
  })
  void ranksAreThoseOfTheStrength(TableName table, String columns) {
    rows(table, row -> true).stream()
        .collect(groupingBy(row -> key(row, columns.split(" ", -1))))
        .forEach(
            (group, rows) -> {
              double last = Double.POSITIVE_INFINITY;
              for (int i = 0; i < rows.size(); i++) {
                CSVRecord row = rows.get(i);
                assertThat(row.toString(), count(row, "rank"), is(i + 1L));
                double strength =
                    row.get("log_likelihood").isEmpty()
                        ? -1
                        : measure(row, "log_likelihood").abs().doubleValue();
                assertThat(row.toString(), strength <= last);
                last = strength;
              }
            });
  }

  @Test
  void collocatesAddUpToTheirWindows() {
    rows(TableName.COLLOCATES, row -> true).stream()
        .collect(groupingBy(row -> key(row, "phrase", "side", "window_tokens")))
        .forEach(
            (group, rows) ->
                assertThat(group, sum(rows, "near"), is(count(rows.get(0), "window_tokens"))));
    assertThat(
        keys(TableName.COLLOCATES, "phrase", "side", "window_tokens", "tokens").size(),
        is(keys(TableName.COLLOCATES, "phrase", "side").size()));
    for (CSVRecord row : rows(TableName.COLLOCATES, row -> true)) {
      assertThat(row.toString(), count(row, "near") <= count(row, "count"));
      assertThat(row.toString(), count(row, "documents") <= count(row, "near"));
    }
  }

  @Test
  void anNgramIsAsFrequentAsTheLongerOnesThatBeginWithIt() {
    Map<String, Long> counts = new HashMap<>();
    rows(TableName.NGRAMS, row -> true)
        .forEach(row -> counts.put(key(row, "side", "ngram"), count(row, "count")));
    for (CSVRecord row : rows(TableName.NGRAMS, row -> true)) {
      String ngram = row.get("ngram");
      assertThat(row.toString(), (long) ngram.split(" ", -1).length, is(count(row, "n")));
      assertThat(row.toString(), count(row, "authors") <= count(row, "documents"));
      assertThat(row.toString(), count(row, "documents") <= count(row, "count"));
      assertThat(row.toString(), count(row, "count") <= count(row, "positions"));
      if (count(row, "n") > 2) {
        String beginning = row.get("side") + " | " + ngram.substring(0, ngram.lastIndexOf(' '));
        assertThat(row.toString(), counts.getOrDefault(beginning, 0L) >= count(row, "count"));
      }
    }
  }

  @Test
  void documentsAndConcordanceAreNotEmpty() {
    assertThat(rows(TableName.DOCUMENTS, row -> true), is(not(empty())));
    assertThat(rows(TableName.CONCORDANCE, row -> true), is(not(empty())));
  }

  private Stream<CSVRecord> accepted() {
    return tables().rows(TableName.DOCUMENTS, row -> row.get("status").equals("accepted"));
  }

  private List<CSVRecord> rows(TableName table, Predicate<CSVRecord> fits) {
    return tables().rows(table, fits).toList();
  }

  private static boolean observed(CSVRecord row) {
    return row.get("status").equals("observed");
  }

  private static long sum(List<CSVRecord> rows, String column) {
    return rows.stream().mapToLong(row -> count(row, column)).sum();
  }
}
