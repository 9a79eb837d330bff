package org.parley.table;

import org.parley.model.TableName;
import org.parley.model.Week;

/** A row of {@code term_frequencies}; the columns describe the components. */
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
          .key("author", "The author.", r -> r.author)
          .key("term", "The term, a normalized word.", r -> r.term)
          .weekStart(r -> r.week)
          .text("side", "Side of the author, or empty.", r -> r.side)
          .count("count", Unit.OCCURRENCES, "Occurrences.", r -> r.count)
          .count(
              "quoted_count",
              Unit.OCCURRENCES,
              "Occurrences inside quotation marks.",
              r -> r.quotedCount)
          .count(
              "documents",
              Unit.DOCUMENTS,
              "Documents of the author-week that contain the term.",
              r -> r.documents)
          .count("tokens", Unit.TOKENS, "Tokens of the author-week.", r -> r.tokens)
          .measure(
              "per_million",
              Unit.OCCURRENCES_PER_MILLION,
              "Occurrences per million tokens.",
              r -> Rates.perMillion(r.count, r.tokens))
          .refersTo(TableName.AUTHOR_WEEKS, "author", "week")
          .build();
}
