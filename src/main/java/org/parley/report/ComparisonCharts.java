package org.parley.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.TableName;
import org.parley.study.Comparison;

/** What sets the groups of each comparison apart: {@code keyness-scatter}, {@code keyness-top}. */
final class ComparisonCharts {

  private static final String TERMS = "terms";
  private static final String PHRASES = "phrases";

  private static final String WEAK_ONES =
      " A hollow mark is weaker: it hangs on one document or a few, or is beyond chance only as long"
          + " as one forgets how many words were tried; a small pale one is within chance.";

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

  /** By the name of the comparison, in the study's order. */
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
            "comparison",
            "rank",
            "term",
            "target",
            "reference",
            "target_count",
            "reference_count",
            "target_tokens",
            "reference_tokens",
            "log_ratio",
            "log_likelihood",
            "p_adjusted",
            "colour",
            "strength",
            "label_wide",
            "label_narrow",
            "flags");
    Map<String, String> titles = new LinkedHashMap<>();
    terms.forEach(
        (comparison, ranking) -> {
          new Scatter(ranking.points()).addTo(data);
          titles.put(comparison, ComparisonFindings.ofTerms(ranking));
        });
    return chart(
        "keyness-scatter",
        "Each dot is a word: to the right the more often the reference says it, upwards the more"
            + " often the target does, per million words, each step of the scales a multiple; words on"
            + " the line are said alike, words on the border never by one of the two. A click shows the"
            + " passages of the phrases in which the word stands."
            + WEAK_ONES,
        List.of(TableName.KEYNESS),
        terms.values().stream().anyMatch(Ranking::isCut)
            ? "the " + Ranking.MOST_POINTS + " words of highest rank of each comparison"
            : "",
        Map.of("comparison", firstComparison()),
        titles,
        data);
  }

  private Chart top() {
    ChartData data =
        new ChartData(
            "comparison",
            "items",
            "place",
            "item",
            "log_ratio",
            "log_ratio_low",
            "log_ratio_high",
            "low",
            "high",
            "target_count",
            "reference_count",
            "p_adjusted",
            "colour",
            "strength",
            "flags");
    Map<String, String> titles = new LinkedHashMap<>();
    terms.values().forEach(ranking -> addTop(data, titles, ranking, TERMS, TableName.KEYNESS));
    phrases
        .values()
        .forEach(ranking -> addTop(data, titles, ranking, PHRASES, TableName.PHRASE_COMPARISONS));
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("comparison", firstComparison());
    parameters.put("items", TERMS);
    return chart(
        "keyness-top",
        "The words (or phrases) that set the two groups apart most, surest first: to the right the"
            + " target says them more, to the left the reference; 1 is twice the rate, 2 four"
            + " times. The bar is the 95 % limits; one that reaches the edge has none there.",
        List.of(TableName.KEYNESS, TableName.PHRASE_COMPARISONS),
        "the " + Ranking.MOST_ROWS + " of highest rank in either direction",
        parameters,
        titles,
        data);
  }

  private void addTop(
      ChartData data, Map<String, String> titles, Ranking ranking, String items, TableName table) {
    String comparison = ranking.comparison().name();
    titles.put(
        comparison + "|" + items,
        results.has(table)
            ? ComparisonFindings.ofTop(ranking, items)
            : Results.notAsked(table.label()));
    List<ItemPoint> shown = new ArrayList<>(ranking.ofTarget());
    shown.addAll(ranking.ofReference());
    double edge = edge(shown);
    for (ItemPoint compared : shown) {
      CSVRecord row = compared.row();
      double low = Results.measure(row, "log_ratio_low");
      double high = Results.measure(row, "log_ratio_high");
      data.row(
          comparison,
          items,
          Integer.toString(shown.indexOf(compared) + 1),
          compared.item(),
          row.get("log_ratio"),
          row.get("log_ratio_low"),
          row.get("log_ratio_high"),
          ChartData.field(Double.isNaN(low) ? -edge : low),
          ChartData.field(Double.isNaN(high) ? edge : high),
          row.get("target_count"),
          row.get("reference_count"),
          row.get("p_adjusted"),
          compared.colour(),
          compared.strength().label(),
          row.get("flags"));
    }
  }

  /** Beyond all that is finite, in whole doublings. */
  private static double edge(List<ItemPoint> rows) {
    double most = 1;
    for (ItemPoint compared : rows) {
      for (String column : List.of("log_ratio", "log_ratio_low", "log_ratio_high")) {
        double value = Math.abs(Results.measure(compared.row(), column));
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
      Map<String, String> titles,
      ChartData data) {
    if (titles.isEmpty()) {
      titles.put("", "The study compares no groups");
    }
    return Chart.of(
        name,
        tables,
        reading,
        part,
        parameters,
        titles,
        data,
        Specification.of(name, scope.palette())
            .with("comparisons", List.copyOf(terms.keySet()))
            .with("size", Scatter.WIDE)
            .with("padding", Scatter.PADDING));
  }
}
