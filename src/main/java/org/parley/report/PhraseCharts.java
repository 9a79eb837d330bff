package org.parley.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.Side;
import org.parley.model.TableName;
import org.parley.table.Status;

/** Makes the charts of phrases over time: {@code phrases-by-side} and {@code phrases-by-author}. */
final class PhraseCharts {

  /** The most sides whose lines one panel shows. */
  private static final int MOST_LINES = 3;

  private static final String MARKS =
      " The band, or the bar, shows how sure the rate is (exact 95 % confidence interval, if hits are independent"
          + " of each other). A triangle at the upper edge marks an interval that is cut there.";

  private final Scope scope;
  private final Results results;
  private final Speakers speakers;
  private final PhraseFindings findings;

  private PhraseCharts(Scope scope, Results results, Speakers speakers, PhraseFindings findings) {
    this.scope = scope;
    this.results = results;
    this.speakers = speakers;
    this.findings = findings;
  }

  static List<Chart> of(Scope scope, Results results) throws IOException {
    Speakers speakers = Speakers.of(scope, results);
    PhraseFindings findings = PhraseFindings.of(scope, results, speakers);
    PhraseCharts charts = new PhraseCharts(scope, results, speakers, findings);
    return List.of(
        charts.bySide(), charts.byAuthor(), PhraseMatrix.of(scope, results, findings));
  }

  private Chart bySide() throws IOException {
    List<String> sides = scope.sides().isEmpty() ? List.of(Side.ALL) : scope.sides();
    RatesOverTime rates = new RatesOverTime(scope);
    results.forEach(
        TableName.PHRASE_TRENDS,
        row -> {
          String side = row.get("side");
          if (row.get("status").equals(Status.OBSERVED.label())
              && scope.shows(row)
              && sides.contains(side)) {
            SpokenRate.of(row).forEach(rate -> rates.add(row, rate, sides.indexOf(side), "", side));
          }
        });
    boolean panels = sides.size() > MOST_LINES;
    Specification specification =
        panels
            ? panels("phrases-by-side", "side")
            : Specification.of("phrases-by-side", scope.palette())
                .with("middle_place", (sides.size() - 1) / 2.0);
    return chart(
        (panels ? "Each panel is a side; all have the same scale. " : "")
            + interval()
            + " of the side."
            + MARKS
            + (scope.joinsWeeks() ? "" : " A week without text has no dot, and no line crosses it."),
        TableName.PHRASE_TRENDS,
        scope.phrasesLeftOut(""),
        findings.ofSides(),
        specification,
        rates.rows(false));
  }

  private Chart byAuthor() throws IOException {
    RatesOverTime rates = new RatesOverTime(scope);
    results.forEach(
        TableName.PHRASE_COUNTS,
        row -> {
          if (row.get("status").equals(Status.OBSERVED.label()) && scope.shows(row)) {
            for (SpokenRate rate : SpokenRate.of(row)) {
              String author = scope.author(row, "author");
              int place = speakers.place(row, rate.words(), author);
              if (place < Speakers.MOST) {
                rates.add(row, rate, place, author, row.get("side"));
              } else {
                int others = speakers.of(row.get("phrase"), rate.words()).others();
                rates.add(row, rate, place, Speakers.others(others), "");
              }
            }
          }
        });
    return chart(
        "Each panel is an author, those with most hits first; all have the same scale. "
            + interval()
            + "."
            + MARKS,
        TableName.PHRASE_COUNTS,
        scope.phrasesAndAuthorsLeftOut(),
        findings.ofAuthors(),
        panels("phrases-by-author", "author"),
        rates.rows(true));
  }

  private String interval() {
    return "Each dot is a "
        + (scope.joinsWeeks() ? "month" : "week")
        + ": hits per "
        + scope.unit().label();
  }

  /** Returns the specification of a chart with a panel for each group. */
  private Specification panels(String name, String group) {
    return Specification.of(name, "phrases-panels", scope.palette())
        .with("group", group)
        .with("url", name + ".csv")
        .with("within", List.of(group, "stretch"));
  }

  private Chart chart(
      String reading,
      TableName table,
      String part,
      Map<String, Finding> titles,
      Specification specification,
      ChartData data) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("phrase", scope.phrases().isEmpty() ? "" : scope.phrases().get(0));
    parameters.put("words", scope.study().comparing().words().label());
    return Chart.of(
        results,
        List.of(table),
        reading,
        part,
        parameters,
        titles,
        data,
        scope.over(specification).with("phrases", scope.phrases()));
  }
}
