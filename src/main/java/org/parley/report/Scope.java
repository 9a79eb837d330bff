package org.parley.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.CodePointOrder;
import org.parley.model.Phrase;
import org.parley.model.Side;
import org.parley.model.TableName;
import org.parley.model.Week;
import org.parley.study.Study;

/**
 * A part of a run that the page shows: all of it, unless that is too much to look at.
 *
 * @param sides in the study's order
 * @param authors each author for each side, sorted by tokens, most first
 * @param divided names of the authors who have several sides
 * @param phrases in the study's order; of very many, the most frequent
 * @param weeks all weeks of the coverage; empty if there is no document
 */
record Scope(
    Study study,
    Palette palette,
    List<String> sides,
    List<Author> authors,
    Set<String> divided,
    List<String> phrases,
    List<Week> weeks) {

  private static final int MOST_MONDAYS = 40;

  /** The most rows of a chart: phrase by author or side by week or event. */
  private static final int MOST_CELLS = 20_000;

  private static final int MOST_PHRASES = 300;

  /**
   * An author for one side.
   *
   * @param side empty for none
   * @param tokens of all documents of the author for the side
   */
  record Author(String name, String side, long tokens) {
    private Author plus(Author other) {
      return new Author(name, side, tokens + other.tokens);
    }
  }

  /** Reads the authors, their weeks, and, if there are too many phrases, how frequent each is. */
  static Scope of(Study study, Results results) throws IOException {
    Map<List<String>, Author> authors = new HashMap<>();
    TreeSet<Week> weeks = new TreeSet<>();
    boolean withWeeks = results.has(TableName.AUTHOR_WEEKS);
    if (!withWeeks && !results.has(TableName.DOCUMENTS)) {
      results.forEach(TableName.PHRASE_TOTALS, row -> addAuthor(row, authors));
    }
    results.forEach(
        withWeeks ? TableName.AUTHOR_WEEKS : TableName.DOCUMENTS,
        row -> {
          Author author =
              new Author(row.get("author"), row.get("side"), Results.count(row, "tokens"));
          authors.merge(List.of(author.name, author.side), author, Author::plus);
          weeks.add(Week.of(LocalDate.parse(row.get(withWeeks ? "week_start" : "date"))));
        });
    List<Week> coverage =
        weeks.isEmpty()
            ? List.of()
            : IntStream.rangeClosed(weeks.first().index(), weeks.last().index())
                .mapToObj(Week::new)
                .toList();
    List<Author> byTokens =
        authors.values().stream()
            .sorted(
                Comparator.comparingLong(Author::tokens)
                    .reversed()
                    .thenComparing(Author::name, CodePointOrder.COMPARATOR)
                    .thenComparing(Author::side, CodePointOrder.COMPARATOR))
            .toList();
    return new Scope(
        study,
        Palette.of(study.sides()),
        study.sides(),
        byTokens,
        divided(byTokens),
        phrases(study, results, mostPhrases(study, byTokens.size(), coverage.size())),
        coverage);
  }

  /** Adds an author from {@code phrase_totals}, if no other table names the authors. */
  private static void addAuthor(CSVRecord row, Map<List<String>, Author> authors) {
    if (row.get("group_kind").equals("author")) {
      String name = row.get("group");
      String side = row.get("side");
      authors.put(List.of(name, side), new Author(name, side, Results.count(row, "tokens")));
    }
  }

  private static Set<String> divided(List<Author> authors) {
    Set<String> names = new HashSet<>();
    return authors.stream()
        .map(Author::name)
        .filter(name -> !names.add(name))
        .collect(Collectors.toSet());
  }

  /**
   * Returns how the page names the author of a row: with the side, if the author has several.
   *
   * @param column the column with the author's name
   */
  String author(CSVRecord row, String column) {
    return author(row.get(column), row.get("side"));
  }

  /** Returns how the page names an author for a side. */
  String author(String name, String side) {
    return divided.contains(name) ? name + " (" + (side.isEmpty() ? "no side" : side) + ")" : name;
  }

  /** Returns the number of authors, each counted once. */
  long people() {
    return authors.stream().map(Author::name).distinct().count();
  }

  /** Returns how the page names an author of the list. */
  String name(Author author) {
    return author(author.name, author.side);
  }

  /** Returns the largest number of phrases for which no chart has too many rows. */
  private static int mostPhrases(Study study, int authors, int weeks) {
    long sides = study.sides().size() + 1L;
    long ofAuthors = Math.min(authors, Speakers.MOST + 1) * (long) weeks;
    long ofSides = sides * weeks;
    long ofEvents = sides * study.events().size();
    long cells = Math.max(1, Math.max(ofAuthors, Math.max(ofSides, ofEvents)));
    return (int) Math.min(MOST_PHRASES, MOST_CELLS / cells);
  }

  private static List<String> phrases(Study study, Results results, int most) throws IOException {
    List<String> all = study.phrases().stream().map(Phrase::name).toList();
    if (all.size() <= most) {
      return all;
    }
    Map<String, Long> counts = new HashMap<>();
    String count = study.comparing().words().column("count");
    results.forEach(
        TableName.PHRASE_TOTALS,
        row -> {
          if (row.get("group_kind").equals(Side.ALL)) {
            counts.put(row.get("phrase"), Results.count(row, count));
          }
        });
    Set<String> loudest =
        all.stream()
            .sorted(
                Comparator.comparing((String phrase) -> counts.getOrDefault(phrase, 0L)).reversed())
            .limit(Math.max(1, most))
            .collect(Collectors.toSet());
    return all.stream().filter(loudest::contains).toList();
  }

  /** Returns the names of the authors with most tokens, at most {@code most}, grouped by side. */
  List<String> authors(int most) {
    return authors.stream()
        .limit(most)
        .sorted(Comparator.comparingInt(author -> palette.keys().indexOf(author.side)))
        .map(this::name)
        .toList();
  }

  /** Names the authors that a chart shows if it has room for {@code most}; empty if all. */
  String authorsLeftOut(int most) {
    return authors.size() <= most
        ? ""
        : most
            + " of "
            + Phrasing.number(authors.size())
            + (divided.isEmpty() ? " authors" : " pairs of author and side")
            + ", those with most words";
  }

  /** Names the phrases and authors that a chart shows; empty if all. */
  String phrasesAndAuthorsLeftOut() {
    String authorsCut =
        authors.size() <= Speakers.MOST
            ? ""
            : "the "
                + Speakers.MOST
                + (divided.isEmpty() ? " authors" : " pairs of author and side")
                + " with most hits of the phrase; the others together";
    return authorsCut + phrasesLeftOut(authorsCut.isEmpty() ? "" : "; ");
  }

  /**
   * Names the phrases that a chart shows; empty if all.
   *
   * @param before put before the text
   */
  String phrasesLeftOut(String before) {
    return phrases.size() == study.phrases().size()
        ? ""
        : before
            + phrases.size()
            + " of "
            + Phrasing.number(study.phrases().size())
            + " phrases, the most frequent";
  }

  /** Returns the number of words to which the page relates its rates. */
  RateUnit unit() {
    return RateUnit.of(authors.stream().mapToLong(Author::tokens).sum());
  }

  /** Returns whether charts over time join the weeks of a month. */
  boolean joinsWeeks() {
    return Interval.areMonths(weeks);
  }

  /** Returns whether a row is about a phrase that the page shows. */
  boolean shows(CSVRecord row) {
    return phrases.contains(row.get("phrase"));
  }

  /** Fills in the values that a time scale needs. */
  Specification over(Specification specification) {
    return specification
        .with("first_day", weeks.isEmpty() ? null : UtcDay.of(first()))
        .with("last_day", weeks.isEmpty() ? null : UtcDay.of(last().plusDays(1)))
        .with("mondays", mondays())
        .with("events", events())
        .with("divisor", unit().divisor())
        .with("per", "hits per " + unit().label());
  }

  private LocalDate first() {
    return weeks.get(0).start();
  }

  private LocalDate last() {
    return weeks.get(weeks.size() - 1).end();
  }

  /** Returns the events within the coverage. */
  List<EventMark> events() {
    return weeks.isEmpty() ? List.of() : EventMark.of(study.events(), first(), last());
  }

  /** Returns evenly spaced Mondays of the coverage, as labels of a time scale. */
  private List<UtcDay> mondays() {
    int step = 1 + weeks.size() / MOST_MONDAYS;
    return IntStream.iterate(0, i -> i < weeks.size(), i -> i + step)
        .mapToObj(i -> UtcDay.of(weeks.get(i).start()))
        .toList();
  }

  /** A day in the form of Vega-Lite. */
  record UtcDay(int year, int month, int date, boolean utc) {
    static UtcDay of(LocalDate date) {
      return new UtcDay(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), true);
    }
  }
}
