package org.parley.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.Side;
import org.parley.model.TableName;
import org.parley.model.Week;
import org.parley.model.Words;
import org.parley.table.Status;

/**
 * Makes the charts that show rates of phrases: {@code phrases-by-side} and {@code
 * phrases-by-author} per week, {@code who-says-what} over all weeks.
 */
final class PhraseCharts {

  /** The choice of all phrases, beside each of them. */
  private static final String EVERY = "every phrase";

  private final Scope scope;
  private final Results results;
  private final PhraseFindings findings;

  private PhraseCharts(Scope scope, Results results, PhraseFindings findings) {
    this.scope = scope;
    this.results = results;
    this.findings = findings;
  }

  static List<Chart> of(Scope scope, Results results) throws IOException {
    PhraseCharts charts = new PhraseCharts(scope, results, PhraseFindings.of(scope, results));
    return List.of(charts.bySide(), charts.byAuthor(), charts.inAll());
  }

  private Chart bySide() throws IOException {
    List<String> sides = scope.sides().isEmpty() ? List.of(Side.ALL) : scope.sides();
    ChartData data = overTime(TableName.PHRASE_TRENDS, "side", sides);
    return chart(
        "Each dot is a week: hits per million words of the side. The band shows how sure the rate is"
            + " (exact 95 % confidence interval, if hits are independent of each other). A week"
            + " without text has no dot, and no line crosses it.",
        TableName.PHRASE_TRENDS,
        scope.phrasesLeftOut(""),
        scope.phrases(),
        findings.sentences(scope.phrases(), "side"),
        Specification.of("phrases-by-side", scope.palette()).with("sides", sides),
        data);
  }

  private Chart byAuthor() throws IOException {
    List<String> authors = scope.authors(Scope.MOST_AUTHORS);
    ChartData data = overTime(TableName.PHRASE_COUNTS, "author", authors);
    return chart(
        "Each panel is an author; all have the same scale. Dots, bands and gaps mean the same as in"
            + " the chart by side.",
        TableName.PHRASE_COUNTS,
        scope.phrasesAndAuthorsLeftOut(),
        scope.phrases(),
        findings.sentences(scope.phrases(), "author"),
        Specification.of("phrases-by-author", scope.palette()).with("authors", authors),
        data);
  }

  private Chart inAll() throws IOException {
    List<String> authors = scope.authors(Scope.MOST_AUTHORS);
    ChartData data = new ChartData("phrase,author,side," + SpokenRate.COLUMNS);
    results.forEach(
        TableName.PHRASE_TOTALS,
        row -> {
          String author = scope.author(row, "group");
          if (row.get("group_kind").equals("author")
              && scope.shows(row)
              && authors.contains(author)) {
            for (SpokenRate rate : SpokenRate.of(row)) {
              Map<String, String> fields = rate.fields();
              fields.put("author", author);
              data.row(row, fields);
            }
          }
        });
    List<String> choices = new ArrayList<>(List.of(EVERY));
    choices.addAll(scope.phrases());
    return chart(
        "Each dot is an author's rate over all weeks, in hits per million words. The bar shows how"
            + " sure the rate is (exact 95 % confidence interval). Authors are sorted by rate.",
        TableName.PHRASE_TOTALS,
        scope.phrasesAndAuthorsLeftOut(),
        choices,
        findings.sentences(choices, "author"),
        Specification.of("who-says-what", scope.palette())
            .with("every", EVERY)
            .with("height", 17 * Math.max(2, authors.size())),
        data);
  }

  /**
   * Reads the weeks with text of each group. A stretch is a sequence of weeks without a gap; each
   * stretch has a line of its own.
   */
  private ChartData overTime(TableName table, String group, List<String> shown) throws IOException {
    String groups = group.equals("side") ? "side" : group + ",side";
    ChartData data =
        new ChartData("phrase," + groups + ",week,week_start,stretch," + SpokenRate.COLUMNS);
    Map<Words, Stretch> stretches = new HashMap<>();
    results.forEach(
        table,
        row -> {
          String name = group.equals("side") ? row.get("side") : scope.author(row, group);
          if (row.get("status").equals(Status.OBSERVED.label())
              && scope.shows(row)
              && shown.contains(name)) {
            for (SpokenRate rate : SpokenRate.of(row)) {
              Stretch stretch =
                  Stretch.of(stretches.get(rate.words()), row.get("phrase") + "|" + name, row);
              stretches.put(rate.words(), stretch);
              Map<String, String> fields = rate.fields();
              fields.put(group, name);
              fields.put("stretch", Integer.toString(stretch.number));
              data.row(row, fields);
            }
          }
        });
    return data;
  }

  private record Stretch(String line, Week week, int number) {

    static Stretch of(Stretch before, String line, CSVRecord row) {
      Week week = Week.of(LocalDate.parse(row.get("week_start")));
      if (before == null || !before.line.equals(line)) {
        return new Stretch(line, week, 1);
      }
      boolean follows = before.week.plus(1).equals(week);
      return new Stretch(line, week, follows ? before.number : before.number + 1);
    }
  }

  private Chart chart(
      String reading,
      TableName table,
      String part,
      List<String> phrases,
      Map<String, String> titles,
      Specification specification,
      ChartData data) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("phrase", phrases.isEmpty() ? "" : phrases.get(0));
    parameters.put("words", scope.study().comparing().words().label());
    return Chart.of(
        results,
        List.of(table),
        reading,
        part,
        parameters,
        titles,
        data,
        scope.over(specification).with("phrases", phrases));
  }
}
