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
 * A rate that says how often a phrase occurs in some words of a row of {@code phrase_counts},
 * {@code phrase_trends} or {@code phrase_totals}. The tables give the rate over all words; the rate
 * over own words follows from the same counts.
 *
 * @param words which words are counted
 * @param count hits in these words
 * @param tokens number of these words
 */
record SpokenRate(Words words, long count, long tokens) {

  /** The columns of {@link #fields}. */
  static final String COLUMNS = "words,count,tokens,per_million,per_million_low,per_million_high";

  /** Returns the rates of a row whose counts are defined, for each kind of words that it has. */
  static List<SpokenRate> of(CSVRecord row) {
    return Stream.of(Words.values())
        .map(words -> of(row, words))
        .filter(spoken -> spoken.tokens > 0)
        .toList();
  }

  private static SpokenRate of(CSVRecord row, Words words) {
    long count = Results.count(row, "count");
    long tokens = Results.count(row, "tokens");
    return words == Words.ALL
        ? new SpokenRate(words, count, tokens)
        : new SpokenRate(
            words,
            count - Results.count(row, "quoted_count"),
            tokens - Results.count(row, "quoted_tokens"));
  }

  double perMillion() {
    return Rates.perMillion(count, tokens);
  }

  /** Returns the 95 % confidence limits of the rate. */
  PoissonLimits limits() {
    return PoissonLimits.perMillion(count, tokens);
  }

  /** Returns the fields by column, in a map that a chart may add to. */
  Map<String, String> fields() {
    return new HashMap<>(
        Map.of(
            "words", words.label(),
            "count", Long.toString(count),
            "tokens", Long.toString(tokens),
            "per_million", ChartData.field(perMillion()),
            "per_million_low", ChartData.field(limits().lower()),
            "per_million_high", ChartData.field(limits().upper())));
  }
}
