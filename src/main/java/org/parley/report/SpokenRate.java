package org.parley.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.Words;
import org.parley.table.PhraseRate;

/**
 * The rate of a phrase in own words or in all words, from a row of {@code phrase_counts}, {@code
 * phrase_trends} or {@code phrase_totals}. The tables give the rate in all words; that in own words
 * follows from the same counts.
 *
 * @param rate without documents and quoted words
 */
record SpokenRate(Words words, PhraseRate rate) {

  /** The columns of {@link #fields}. */
  static final String COLUMNS = "words,count,tokens,per_million,per_million_low,per_million_high";

  /** Returns the rates of a row with defined counts, for each kind of words that it has. */
  static List<SpokenRate> of(CSVRecord row) {
    return Stream.of(Words.values())
        .map(words -> of(row, words))
        .filter(spoken -> spoken.rate.tokens() > 0)
        .toList();
  }

  private static SpokenRate of(CSVRecord row, Words words) {
    boolean own = words == Words.OWN;
    long hits = Results.count(row, "count") - (own ? Results.count(row, "quoted_count") : 0);
    long tokens = Results.count(row, "tokens") - (own ? Results.count(row, "quoted_tokens") : 0);
    return new SpokenRate(words, new PhraseRate(hits, 0, 0, 0, tokens, 0));
  }

  /** Returns the fields by column, in a map that a chart may add to. */
  Map<String, String> fields() {
    return new HashMap<>(
        Map.of(
            "words", words.label(),
            "count", Long.toString(rate.count()),
            "tokens", Long.toString(rate.tokens()),
            "per_million", ChartData.field(rate.perMillion()),
            "per_million_low", ChartData.field(rate.perMillionLow()),
            "per_million_high", ChartData.field(rate.perMillionHigh())));
  }
}
