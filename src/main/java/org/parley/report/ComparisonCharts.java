package org.parley.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.TableName;
import org.parley.study.Comparison;

/** What sets the groups of each comparison apart: {@code keyness-scatter}, {@code keyness-top}. */
final class ComparisonCharts {

  private static final int MOST_POINTS = 400;

  /** In either direction. */
  private static final int MOST_ROWS = 12;

  private static final String TERMS = "terms";
  private static final String PHRASES = "phrases";

  private static final String WEAK_ONES =
      " A hollow mark is weaker: it hangs on one document, or is beyond chance only as long as one"
          + " forgets how many words were tried; a pale one is within chance.";

  private final Scope scope;
  private final Map<String, Comparison> comparisons = new LinkedHashMap<>();
  private final Map<String, List<Compared>> terms = new HashMap<>();
  private final Map<String, List<Compared>> phrases = new HashMap<>();
  private final Map<String, Long> ranked = new HashMap<>();

  private ComparisonCharts(Scope scope) {
    this.scope = scope;
    scope.study().comparisons().forEach(c -> comparisons.put(c.name(), c));
  }

  static List<Chart> of(Scope scope, Results results) throws IOException {
    ComparisonCharts charts = new ComparisonCharts(scope);
    results.forEach(TableName.KEYNESS, row -> charts.add(row, "term", charts.terms));
    results.forEach(TableName.PHRASE_COMPARISONS, row -> charts.add(row, "phrase", charts.phrases));
    return List.of(charts.scatter(), charts.top());
  }

  /** Rows come by rank; what neither chart can show is not kept. */
  private void add(CSVRecord row, String item, Map<String, List<Compared>> kept) {
    Comparison comparison = comparisons.get(row.get("comparison"));
    List<Compared> rows = kept.computeIfAbsent(comparison.name(), name -> new ArrayList<>());
    ranked.merge(item, 1L, Long::sum);
    if (rows.size() < MOST_POINTS) {
      Compared compared = Compared.of(comparison, row, item);
      if (!Double.isNaN(compared.logRatio())) {
        rows.add(compared);
      }
    }
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
    for (Comparison comparison : comparisons.values()) {
      List<Compared> rows = terms.getOrDefault(comparison.name(), List.of());
      new Scatter(rows).addTo(data);
      titles.put(comparison.name(), ComparisonFindings.ofTerms(comparison, rows));
    }
    return chart(
        "keyness-scatter",
        "Each dot is a word: to the right the more often the reference says it, upwards the more"
            + " often the target does, per million words on scales of powers; words on the line are"
            + " said alike, words on the border never by one of the two."
            + WEAK_ONES,
        TableName.KEYNESS,
        terms.values().stream().mapToLong(List::size).sum() == ranked.getOrDefault("term", 0L)
            ? ""
            : "the " + MOST_POINTS + " words of highest rank of each comparison",
        new LinkedHashMap<>(Map.of("comparison", firstComparison())),
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
    for (Comparison comparison : comparisons.values()) {
      addTop(data, titles, comparison, TERMS, terms);
      addTop(data, titles, comparison, PHRASES, phrases);
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("comparison", firstComparison());
    parameters.put("items", TERMS);
    return chart(
        "keyness-top",
        "The words (or phrases) that set the two groups apart most, surest first: to the right the"
            + " target says them more, to the left the reference; 1 is twice the rate, 2 four"
            + " times. The bar is the 95 % limits; one that reaches the edge has none there.",
        TableName.KEYNESS,
        "the " + MOST_ROWS + " of highest rank in either direction",
        parameters,
        titles,
        data);
  }

  private static void addTop(
      ChartData data,
      Map<String, String> titles,
      Comparison comparison,
      String items,
      Map<String, List<Compared>> ranked) {
    List<Compared> rows = ranked.getOrDefault(comparison.name(), List.of());
    List<Compared> shown = new ArrayList<>();
    rows.stream().filter(Compared::leansToTarget).limit(MOST_ROWS).forEach(shown::add);
    rows.stream().filter(row -> row.logRatio() < 0).limit(MOST_ROWS).forEach(shown::add);
    double edge = edge(shown);
    for (Compared compared : shown) {
      CSVRecord row = compared.row();
      double low = Results.measure(row, "log_ratio_low");
      double high = Results.measure(row, "log_ratio_high");
      data.row(
          comparison.name(),
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
    titles.put(comparison.name() + "|" + items, ComparisonFindings.ofTop(comparison, items, rows));
  }

  /** Beyond all that is finite, in whole doublings. */
  private static double edge(List<Compared> rows) {
    double most = 1;
    for (Compared compared : rows) {
      for (String column : List.of("log_ratio", "log_ratio_low", "log_ratio_high")) {
        double value = Math.abs(Results.measure(compared.row(), column));
        most = Double.isNaN(value) ? most : Math.max(most, value);
      }
    }
    return Math.ceil(most) + 1;
  }

  private String firstComparison() {
    return comparisons.keySet().stream().findFirst().orElse("");
  }

  private Chart chart(
      String name,
      String reading,
      TableName table,
      String part,
      Map<String, String> parameters,
      Map<String, String> titles,
      ChartData data) {
    if (titles.isEmpty()) {
      titles.put("", "The study compares no groups");
    }
    Map<String, String> wrapped = new LinkedHashMap<>();
    titles.forEach((key, title) -> wrapped.put(key, Wording.wrapped(title)));
    return new Chart(
        name,
        reading,
        table.label(),
        part,
        parameters,
        titles,
        data.rows() == 0
            ? null
            : Specification.of(name, scope.palette())
                .with("comparison", firstComparison())
                .with("comparisons", List.copyOf(comparisons.keySet()))
                .with("titles", wrapped)
                .with("size", Scatter.WIDE)
                .with("padding", Scatter.PADDING)
                .fill(),
        data.csv());
  }
}
