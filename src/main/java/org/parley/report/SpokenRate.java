package org.parley.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.Words;
import org.parley.table.PhraseRate;

/**
 * How often a phrase stands in some words of a row of {@code phrase_counts}, {@code phrase_trends}
 * or {@code phrase_totals}. The tables give the rate over all words; that over own words follows
 * from the same counts.
 *
 * @param words which
 * @param rate its documents and quoted words are not looked at
 */
record SpokenRate(Words words, PhraseRate rate) {

  /** The columns that {@link #fields} fills. */
  static final String[] COLUMNS = {
    "words", "count", "tokens", "per_million", "per_million_low", "per_million_high"
  };

  /** The rates of a row whose counts are defined, for each kind of words that it has any of. */
  static List<SpokenRate> of(CSVRecord row) {
    return Stream.of(Words.values())
        .map(words -> of(row, words))
        .filter(spoken -> spoken.rate.tokens() > 0)
        .toList();
  }

  private static SpokenRate of(CSVRecord row, Words words) {
    boolean own = words == Words.OWN;
    long quotedHits = own ? Results.count(row, "quoted_count") : 0;
    long quotedTokens = own ? Results.count(row, "quoted_tokens") : 0;
    return new SpokenRate(
        words,
        new PhraseRate(
            Results.count(row, "count") - quotedHits,
            0,
            0,
            0,
            Results.count(row, "tokens") - quotedTokens,
            0));
  }

  /** A row of a chart that begins with {@code before}. */
  String[] fields(String... before) {
    String[] fields = Arrays.copyOf(before, before.length + COLUMNS.length);
    int next = before.length;
    fields[next++] = words.label();
    fields[next++] = Long.toString(rate.count());
    fields[next++] = Long.toString(rate.tokens());
    fields[next++] = ChartData.field(rate.perMillion());
    fields[next++] = ChartData.field(rate.perMillionLow());
    fields[next] = ChartData.field(rate.perMillionHigh());
    return fields;
  }
}
