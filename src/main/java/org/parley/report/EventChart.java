package org.parley.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.TableName;
import org.parley.report.ItemPoint.Strength;

/** How the rates of the phrases changed around the events: {@code events}. */
final class EventChart {

  /** Ratios beyond a 64th and 64 are drawn at the edge. */
  private static final double EDGE = 64;

  private final Scope scope;
  private final Map<String, CSVRecord> surest = new HashMap<>();
  private final Set<String> tried = new HashSet<>();
  private final ChartData data =
      new ChartData(
          "event",
          "date",
          "weeks",
          "side",
          "phrase",
          "before_count",
          "before_tokens",
          "after_count",
          "after_tokens",
          "rate_ratio",
          "rate_ratio_low",
          "rate_ratio_high",
          "ratio",
          "low",
          "high",
          "p_adjusted",
          "strength",
          "flags");

  private EventChart(Scope scope) {
    this.scope = scope;
  }

  static Chart of(Scope scope, Results results) throws IOException {
    EventChart chart = new EventChart(scope);
    results.forEach(TableName.EVENT_EFFECTS, chart::add);
    return chart.finish();
  }

  /** Where a phrase stands neither before nor after there is no ratio and no limit. */
  private void add(CSVRecord row) {
    if (!scope.shows(row) || row.get("p_value").isEmpty()) {
      return;
    }
    tried.add(row.get("phrase"));
    double low = Results.measure(row, "rate_ratio_low");
    double high = Results.measure(row, "rate_ratio_high");
    double ratio = Results.measure(row, "rate_ratio");
    data.row(
        row.get("event"),
        row.get("date"),
        row.get("weeks"),
        row.get("side"),
        row.get("phrase"),
        row.get("before_count"),
        row.get("before_tokens"),
        row.get("after_count"),
        row.get("after_tokens"),
        row.get("rate_ratio"),
        row.get("rate_ratio_low"),
        row.get("rate_ratio_high"),
        drawn(ratio),
        drawn(Double.isNaN(low) ? 0 : low),
        drawn(high),
        row.get("p_adjusted"),
        Strength.of(row).label(),
        row.get("flags"));
    if (Strength.of(row) == Strength.STRONG && !row.get("side").equals(Palette.ALL)) {
      surest.merge(
          row.get("phrase"),
          row,
          (one, other) ->
              Results.measure(other, "p_adjusted") < Results.measure(one, "p_adjusted")
                  ? other
                  : one);
    }
  }

  /** An infinite ratio, whose denominator is 0, is beyond every edge. */
  private static String drawn(double ratio) {
    double finite = Double.isNaN(ratio) ? EDGE : ratio;
    return ChartData.field(Math.min(EDGE, Math.max(1 / EDGE, finite)));
  }

  private Chart finish() {
    Map<String, String> titles = new LinkedHashMap<>();
    if (scope.phrases().isEmpty()) {
      titles.put("", "The study names no phrase");
    }
    scope.phrases().forEach(phrase -> titles.put(phrase, title(phrase)));
    List<String> sides = new ArrayList<>(scope.sides());
    sides.add(Palette.ALL);
    return Chart.of(
        "events",
        List.of(TableName.EVENT_EFFECTS),
        "Each row is an event and a side: the rate in the weeks after it over that in the weeks"
            + " before, its own week left out; right of 1 they say it more often. The bar is the"
            + " exact 95 % limits; one that reaches the edge has none there, and a triangle stands for"
            + " a rate of 0 on one side of the event. Pale marks are within chance. Where there is no"
            + " text before or none after, or no hit at all, there is no row.",
        scope.phrasesLeftOut(""),
        Map.of("phrase", scope.phrases().isEmpty() ? "" : scope.phrases().get(0)),
        titles,
        data,
        Specification.of("events", scope.palette())
            .with("phrases", scope.phrases())
            .with("sides", sides)
            .with("edges", List.of(1 / EDGE, EDGE)));
  }

  private String title(String phrase) {
    if (scope.study().events().isEmpty()) {
      return "The study names no event";
    }
    if (!tried.contains(phrase)) {
      return "Nothing to compare: no side says "
          + Phrasing.quoted(phrase)
          + " around an event and has text both before and after it";
    }
    CSVRecord row = surest.get(phrase);
    if (row == null) {
      return "No event changes how often any side says "
          + Phrasing.quoted(phrase)
          + " beyond chance";
    }
    double ratio = Results.measure(row, "rate_ratio");
    String change =
        Double.isNaN(ratio)
            ? ", and never did in the weeks before"
            : ": " + Phrasing.times(ratio) + " times the rate of the weeks before";
    return "After "
        + row.get("event")
        + " "
        + row.get("side")
        + (ratio == 0
            ? " no longer say " + Phrasing.quoted(phrase)
            : " say " + Phrasing.quoted(phrase) + change);
  }
}
