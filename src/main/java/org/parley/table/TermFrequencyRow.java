package org.parley.table;

import org.parley.model.TableName;
import org.parley.model.Week;

/**
 * A row of {@code term_frequencies}.
 *
 * @param documents documents of the author-week that contain the term
 * @param tokens tokens of the author-week
 */
public record TermFrequencyRow(
    Week week,
    String author,
    String term,
    String side,
    long count,
    long quotedCount,
    long documents,
    long tokens) {

  public static final Table<TermFrequencyRow> TABLE =
      Table.<TermFrequencyRow>of(TableName.TERM_FREQUENCIES, "author-week and term")
          .key("week", "ISO 8601 week.", r -> r.week.label())
          .key("author", "The author.", TermFrequencyRow::author)
          .key("term", "The term, a normalised word.", TermFrequencyRow::term)
          .weekStart(TermFrequencyRow::week)
          .text("side", "Side of the author, or empty.", TermFrequencyRow::side)
          .count("count", Unit.OCCURRENCES, "Occurrences.", TermFrequencyRow::count)
          .count(
              "quoted_count",
              Unit.OCCURRENCES,
              "Occurrences inside quotation marks.",
              TermFrequencyRow::quotedCount)
          .count(
              "documents",
              Unit.DOCUMENTS,
              "Documents of the author-week that contain the term.",
              TermFrequencyRow::documents)
          .count("tokens", Unit.TOKENS, "Tokens of the author-week.", TermFrequencyRow::tokens)
          .measure(
              "per_million",
              Unit.OCCURRENCES_PER_MILLION,
              "Occurrences per million tokens.",
              r -> Rates.perMillion(r.count, r.tokens))
          .leadsTo(TableName.AUTHOR_WEEKS, "author", "week")
          .build();
}
