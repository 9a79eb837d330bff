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
import org.parley.model.Side;
import org.parley.model.TableName;
import org.parley.report.Finding.Writer;
import org.parley.report.ItemPoint.Strength;

/** Makes the chart {@code events}, which shows how rates of phrases changed around events. */
final class EventChart {

  /** Ratios below 1/64 or above 64 are drawn at the edge. */
  private static final double EDGE = 64;

  private final Scope scope;
  private final Map<String, CSVRecord> surest = new HashMap<>();
  private final Set<String> tried = new HashSet<>();
  private final ChartData data =
      new ChartData(
          "event,date,weeks,side,phrase,before_count,before_tokens,after_count,after_tokens,"
              + "rate_ratio,rate_ratio_low,rate_ratio_high,ratio,low,high,p_adjusted,strength,flags");

  private EventChart(Scope scope) {
    this.scope = scope;
  }

  static Chart of(Scope scope, Results results) throws IOException {
    EventChart chart = new EventChart(scope);
    results.forEach(TableName.EVENT_EFFECTS, chart::add);
    return chart.finish(results);
  }

  /** Adds a row; a phrase that occurs neither before nor after the event has no ratio. */
  private void add(CSVRecord row) {
    if (!scope.shows(row) || row.get("p_value").isEmpty()) {
      return;
    }
    tried.add(row.get("phrase"));
    double low = Results.measure(row, "rate_ratio_low");
    double high = Results.measure(row, "rate_ratio_high");
    double ratio = Results.measure(row, "rate_ratio");
    data.row(
        row,
        Map.of(
            "ratio", drawn(ratio),
            "low", drawn(Double.isNaN(low) ? 0 : low),
            "high", drawn(high),
            "strength", Strength.of(row).label()));
    if (Strength.of(row) == Strength.STRONG && !row.get("side").equals(Side.ALL)) {
      surest.merge(
          row.get("phrase"),
          row,
          (one, other) ->
              Results.measure(other, "p_adjusted") < Results.measure(one, "p_adjusted")
                  ? other
                  : one);
    }
  }

  /**
   * Returns where a ratio is drawn; an infinite one, which is undefined in the table, at the edge.
   */
  private static String drawn(double ratio) {
    double finite = Double.isNaN(ratio) ? EDGE : ratio;
    return ChartData.field(Math.min(EDGE, Math.max(1 / EDGE, finite)));
  }

  private Chart finish(Results results) {
    Map<String, Finding> titles = new LinkedHashMap<>();
    if (scope.phrases().isEmpty()) {
      titles.put("", Finding.of("The study names no phrase"));
    }
    scope.phrases().forEach(phrase -> titles.put(phrase, title(phrase)));
    List<String> sides = new ArrayList<>(scope.sides());
    sides.add(Side.ALL);
    return Chart.of(
        results,
        List.of(TableName.EVENT_EFFECTS),
        "Each row is an event and a side. The mark is the rate in the weeks after the event, divided"
            + " by the rate in the weeks before it (rate ratio). Only whole weeks count: an event's"
            + " own week is left out, unless the event is on its Monday. To the right of 1, the phrase"
            + " is more frequent after the event. The bar shows how sure the ratio is (exact 95 %"
            + " confidence interval, if hits are independent). A bar that reaches the edge goes on. A"
            + " triangle marks a rate of 0 before or after the event. A filled mark differs beyond"
            + " chance. A hollow mark depends on few documents or on little text (fragile), or is not"
            + " corrected for the number of rows."
            + (scope.sides().isEmpty() ? "" : " Rows of all sides together are never corrected.")
            + " Pale marks are within chance."
            + " Windows of events may overlap (flag overlaps)."
            + " An event has a row only if the side has text before and after it, and at least one"
            + " hit.",
        scope.phrasesLeftOut(""),
        Map.of("phrase", scope.phrases().isEmpty() ? "" : scope.phrases().get(0)),
        titles,
        data,
        Specification.of("events", scope.palette())
            .with("phrases", scope.phrases())
            .with("sides", sides)
            .with("edges", List.of(1 / EDGE, EDGE)));
  }

  /** States the surest change of a phrase at an event. */
  private Finding title(String phrase) {
    if (scope.study().events().isEmpty()) {
      return Finding.of("The study names no event");
    }
    if (!tried.contains(phrase)) {
      return Finding.of(
          "Nothing to compare: no side has text before and after an event and uses "
              + Phrasing.quoted(phrase)
              + " near it");
    }
    CSVRecord row = surest.get(phrase);
    if (row == null) {
      return new Writer()
          .quote(phrase)
          .say(": no change of a side's rate at an event is beyond chance")
          .claims(Strength.WEAK);
    }
    double ratio = Results.measure(row, "rate_ratio");
    String side = row.get("side");
    Writer title = new Writer().say("After ").name(row.get("event")).say(", ").name(side);
    title.say(": ").quote(phrase).say(" ");
    if (ratio > 0) {
      title.say("has ").figure("rate_ratio", side, Phrasing.times(ratio), ratio);
      title.say(" times the rate of the weeks before: ");
    }
    hits(title, row, "after");
    title.say(" after, ");
    hits(title, row, "before");
    return title.say(" before").claims(Strength.STRONG);
  }

  /** Writes the hits before or after the event, and the documents that contain them. */
  private static void hits(Writer title, CSVRecord row, String when) {
    String side = row.get("side");
    title.count(when + "_count", side, Results.count(row, when + "_count"), "time").say(" in ");
    long documents = Results.count(row, when + "_documents_with");
    title.count(when + "_documents_with", side, documents).say(" of ");
    documents = Results.count(row, when + "_documents");
    title.count(when + "_documents", side, documents, "document");
  }
}
