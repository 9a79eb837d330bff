package org.parley.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.Words;
import org.parley.stats.PoissonLimits;
import org.parley.table.Rates;

/**
 * A rate of a phrase in some words: the columns of these words in a row of {@code phrase_counts},
 * {@code phrase_trends} or {@code phrase_totals}. The page shows the numbers of the tables; it
 * computes only the rates of rows that it adds.
 *
 * @param row has a token of these words
 */
record SpokenRate(Words words, CSVRecord row) {

  private static final List<String> MEASURES =
      List.of("count", "tokens", "per_million", "per_million_low", "per_million_high");

  /** The columns of {@link #fields}. */
  static final String COLUMNS = "words," + String.join(",", MEASURES);

  /** Returns the rates of a row, for each kind of words that it has. */
  static List<SpokenRate> of(CSVRecord row) {
    return Stream.of(Words.values())
        .filter(words -> Results.count(row, words.column("tokens")) > 0)
        .map(words -> new SpokenRate(words, row))
        .toList();
  }

  long count() {
    return Results.count(row, words.column("count"));
  }

  /** Returns the number of these words. */
  long tokens() {
    return Results.count(row, words.column("tokens"));
  }

  /** Returns the documents of the row. */
  long documents() {
    return Results.count(row, "documents");
  }

  /** Returns the documents with a hit in the words that the study compares. */
  long documentsWith() {
    return Results.count(row, "documents_with");
  }

  /** Returns the rate as the table has it, with six digits. */
  double perMillion() {
    return Results.measure(row, words.column("per_million"));
  }

  /** Returns the lower 95 % confidence limit of the rate. */
  double low() {
    return Results.measure(row, words.column("per_million_low"));
  }

  /** Returns the upper limit. */
  double high() {
    return Results.measure(row, words.column("per_million_high"));
  }

  /** Returns the fields by column, in a map that a chart may add to. */
  Map<String, String> fields() {
    Map<String, String> fields = new HashMap<>(Map.of("words", words.label()));
    MEASURES.forEach(measure -> fields.put(measure, row.get(words.column(measure))));
    return fields;
  }

  /**
   * Returns the fields of {@link #COLUMNS} after {@code words}, computed as the tables do.
   *
   * @param tokens above 0
   */
  static List<String> fields(long count, long tokens) {
    PoissonLimits limits = PoissonLimits.perMillion(count, tokens);
    return List.of(
        Long.toString(count),
        Long.toString(tokens),
        ChartData.field(Rates.perMillion(count, tokens)),
        ChartData.field(limits.lower()),
        ChartData.field(limits.upper()));
  }
}
