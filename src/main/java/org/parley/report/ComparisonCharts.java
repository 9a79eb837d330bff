package org.parley.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.TableName;
import org.parley.study.Comparison;

/**
 * Makes the charts that show which words and phrases differ between the groups of each comparison:
 * {@code keyness-scatter}, {@code keyness-top}.
 */
final class ComparisonCharts {

  private static final String TERMS = "terms";
  private static final String PHRASES = "phrases";

  private final Scope scope;
  private final Results results;
  private final Map<String, Ranking> terms;
  private final Map<String, Ranking> phrases;

  private ComparisonCharts(Scope scope, Results results) throws IOException {
    this.scope = scope;
    this.results = results;
    this.terms = rankings(TableName.KEYNESS, "term");
    this.phrases = rankings(TableName.PHRASE_COMPARISONS, "phrase");
  }

  static List<Chart> of(Scope scope, Results results) throws IOException {
    ComparisonCharts charts = new ComparisonCharts(scope, results);
    return List.of(charts.scatter(), charts.top());
  }

  /** Reads a table, by the name of the comparison, in the study's order. */
  private Map<String, Ranking> rankings(TableName table, String item) throws IOException {
    Map<String, Ranking> rankings = new LinkedHashMap<>();
    for (Comparison comparison : scope.study().comparisons()) {
      rankings.put(comparison.name(), new Ranking(comparison));
    }
    results.forEach(table, row -> rankings.get(row.get("comparison")).add(row, item));
    return rankings;
  }

  private Chart scatter() {
    ChartData data =
        new ChartData(
            "comparison,rank,term,target,reference,target_count,reference_count,target_tokens,"
                + "reference_tokens,log_ratio,log_ratio_low,log_ratio_high,log_likelihood,p_adjusted,"
                + "colour,strength,label_wide,label_narrow,flags");
    Map<String, Finding> titles = new LinkedHashMap<>();
    terms.forEach(
        (comparison, ranking) -> {
          new Scatter(ranking.points).addTo(data);
          titles.put(comparison, ComparisonFindings.ofTerms(ranking));
        });
    return chart(
        "keyness-scatter",
        "Each dot is a word. Its height is its rate in the target, and its distance to the right is"
            + " its rate in the reference (logarithmic scales). A word on"
            + " the dashed line is equally frequent in both groups. A word on a border does not"
            + " occur in one of them. A filled dot differs beyond chance (adjusted p < 0.05). A"
            + " hollow dot is weaker: it depends on few documents or on little text (fragile), or it differs"
            + " only before correction for the many words tested (uncorrected). A small pale dot is"
            + " within chance. Click a dot to read passages with the word.",
        List.of(TableName.KEYNESS),
        terms.values().stream().anyMatch(Ranking::isCut)
            ? "the " + Ranking.MOST_POINTS + " highest-ranked words of each comparison"
            : "",
        Map.of("comparison", firstComparison()),
        titles,
        data);
  }

  private Chart top() {
    ChartData data =
        new ChartData(
            "comparison,items,place,item,log_ratio,log_ratio_low,log_ratio_high,low,high,"
                + "target_count,reference_count,p_adjusted,colour,strength,flags");
    Map<String, Finding> titles = new LinkedHashMap<>();
    terms.values().forEach(ranking -> addTop(data, titles, ranking, TERMS, TableName.KEYNESS));
    phrases
        .values()
        .forEach(ranking -> addTop(data, titles, ranking, PHRASES, TableName.PHRASE_COMPARISONS));
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("comparison", firstComparison());
    parameters.put("items", TERMS);
    return chart(
        "keyness-top",
        "The words or phrases that differ most between the groups, the strongest evidence first. Those"
            + " on the right are more frequent in the target, those on the left in the reference: 1"
            + " means twice the rate, 2 four times (log ratio). The bar shows how sure the ratio is"
            + " (95 % confidence interval, if hits are independent). A bar that"
            + " reaches the edge has no limit on that side.",
        List.of(TableName.KEYNESS, TableName.PHRASE_COMPARISONS),
        "the " + Ranking.MOST_ROWS + " highest-ranked in each direction",
        parameters,
        titles,
        data);
  }

  private void addTop(
      ChartData data, Map<String, Finding> titles, Ranking ranking, String items, TableName table) {
    titles.put(
        ranking.comparison.name() + "|" + items,
        results.has(table)
            ? ComparisonFindings.ofTop(ranking, items.equals(TERMS) ? "word" : "phrase")
            : Finding.of(Results.notAsked(table)));
    List<ItemPoint> shown = new ArrayList<>(ranking.ofTarget);
    shown.addAll(ranking.ofReference);
    double edge = edge(shown);
    int place = 1;
    for (ItemPoint point : shown) {
      double low = Results.measure(point.row(), "log_ratio_low");
      double high = Results.measure(point.row(), "log_ratio_high");
      data.row(
          point.row(),
          Map.of(
              "items", items,
              "place", Integer.toString(place++),
              "item", point.item(),
              "low", ChartData.field(Double.isNaN(low) ? -edge : low),
              "high", ChartData.field(Double.isNaN(high) ? edge : high),
              "colour", point.colour(),
              "strength", point.strength().label()));
    }
  }

  /** Returns a log ratio beyond all finite ones, rounded up to a whole number. */
  private static double edge(List<ItemPoint> points) {
    double most = 1;
    for (ItemPoint point : points) {
      for (String column : List.of("log_ratio", "log_ratio_low", "log_ratio_high")) {
        double value = Math.abs(Results.measure(point.row(), column));
        most = Double.isNaN(value) ? most : Math.max(most, value);
      }
    }
    return Math.ceil(most) + 1;
  }

  private String firstComparison() {
    return terms.keySet().stream().findFirst().orElse("");
  }

  private Chart chart(
      String name,
      String reading,
      List<TableName> tables,
      String part,
      Map<String, String> parameters,
      Map<String, Finding> titles,
      ChartData data) {
    if (titles.isEmpty()) {
      titles.put("", Finding.of("The study compares no groups"));
    }
    Specification specification =
        Specification.of(name, scope.palette())
            .with("comparisons", List.copyOf(terms.keySet()))
            .with("size", Scatter.WIDE)
            .with("padding", Scatter.PADDING)
            .with("divisor", scope.unit().divisor())
            .with("target_title", "target: hits per " + scope.unit().label() + " (border: none)")
            .with(
                "reference_title",
                "reference: hits per " + scope.unit().label() + " (border: none)");
    return Chart.of(results, tables, reading, part, parameters, titles, data, specification);
  }
}
