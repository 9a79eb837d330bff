package org.parley.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.TableName;
import org.parley.model.Week;
import org.parley.model.Words;
import org.parley.table.Status;

/**
 * How often phrases are said: {@code phrases-by-side} and {@code phrases-by-author} over the weeks,
 * {@code who-says-what} in all.
 */
final class PhraseCharts {

  /** Stands among the phrases where a drawing of each is wanted. */
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
    List<String> sides = scope.sides().isEmpty() ? List.of(Palette.ALL) : scope.sides();
    ChartData data = overTime(TableName.PHRASE_TRENDS, "side", sides);
    return chart(
        "phrases-by-side",
        "Each dot is a week: hits per million words of the side. The band holds the true rate with"
            + " 95 % confidence where each hit is a chance of its own. A week without text has no"
            + " dot, and no line runs across it.",
        TableName.PHRASE_TRENDS,
        scope.phrasesLeftOut(""),
        scope.phrases(),
        findings.perSide(scope.phrases()),
        Specification.of("phrases-by-side", scope.palette()).with("sides", sides),
        data);
  }

  private Chart byAuthor() throws IOException {
    List<String> authors = scope.authors(Scope.MOST_AUTHORS);
    ChartData data = overTime(TableName.PHRASE_COUNTS, "author", authors);
    return chart(
        "phrases-by-author",
        "A panel per author, all on one scale; dots, bands and gaps as by side.",
        TableName.PHRASE_COUNTS,
        scope.phrasesAndAuthorsLeftOut(),
        scope.phrases(),
        findings.perAuthor(scope.phrases()),
        Specification.of("phrases-by-author", scope.palette()).with("authors", authors),
        data);
  }

  private Chart inAll() throws IOException {
    List<String> authors = scope.authors(Scope.MOST_AUTHORS);
    List<String> columns = new ArrayList<>(List.of("phrase", "author", "side"));
    columns.addAll(List.of(SpokenRate.COLUMNS));
    ChartData data = new ChartData(columns.toArray(String[]::new));
    Map<String, String> sides = new HashMap<>();
    scope.authors().forEach(author -> sides.put(author.name(), author.side()));
    results.forEach(
        TableName.PHRASE_TOTALS,
        row -> {
          String author = row.get("group");
          if (row.get("group_kind").equals("author")
              && scope.shows(row)
              && authors.contains(author)) {
            for (SpokenRate rate : SpokenRate.of(row)) {
              data.row(rate.fields(row.get("phrase"), author, sides.get(author)));
            }
          }
        });
    List<String> choices = new ArrayList<>(List.of(EVERY));
    choices.addAll(scope.phrases());
    return chart(
        "who-says-what",
        "Each dot is an author's hits per million words over all weeks, the bar its exact 95 %"
            + " limits; the authors who say the phrase most stand on top.",
        TableName.PHRASE_TOTALS,
        scope.phrasesAndAuthorsLeftOut(),
        choices,
        findings.perAuthor(choices),
        Specification.of("who-says-what", scope.palette())
            .with("every", EVERY)
            .with("height", 17 * Math.max(2, authors.size())),
        data);
  }

  /**
   * The weeks in which a group spoke. Weeks that follow each other make a stretch; no line leaves
   * it.
   */
  private ChartData overTime(TableName table, String group, List<String> shown) throws IOException {
    List<String> columns =
        new ArrayList<>(List.of("phrase", group, "side", "week", "week_start", "stretch"));
    columns.addAll(List.of(SpokenRate.COLUMNS));
    ChartData data = new ChartData(columns.stream().distinct().toArray(String[]::new));
    Map<Words, Stretch> stretches = new HashMap<>();
    results.forEach(
        table,
        row -> {
          if (row.get("status").equals(Status.OBSERVED.label())
              && scope.shows(row)
              && shown.contains(row.get(group))) {
            for (SpokenRate rate : SpokenRate.of(row)) {
              Stretch stretch =
                  Stretch.of(
                      stretches.get(rate.words()), row.get("phrase") + "|" + row.get(group), row);
              stretches.put(rate.words(), stretch);
              data.row(rate.fields(before(row, group, stretch)));
            }
          }
        });
    return data;
  }

  private static String[] before(CSVRecord row, String group, Stretch stretch) {
    List<String> fields = new ArrayList<>(List.of(row.get("phrase"), row.get(group)));
    if (!group.equals("side")) {
      fields.add(row.get("side"));
    }
    fields.add(row.get("week"));
    fields.add(row.get("week_start"));
    fields.add(Integer.toString(stretch.number));
    return fields.toArray(String[]::new);
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
      String name,
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
        name,
        List.of(table),
        reading,
        part,
        parameters,
        titles,
        data,
        scope.over(specification).with("phrases", phrases));
  }
}
