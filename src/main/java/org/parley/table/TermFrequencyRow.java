package org.parley.table;

import java.util.List;
import java.util.function.ToLongFunction;
import org.parley.model.TableName;
import org.parley.model.Week;
import org.parley.model.Words;

/** A row of {@code term_frequencies}; the columns describe the components. */
public record TermFrequencyRow(
    Week week,
    String author,
    String term,
    String side,
    long documents,
    long count,
    long tokens,
    long ownCount,
    long ownTokens) {

  public static final Table<TermFrequencyRow> TABLE =
      Table.<TermFrequencyRow>of(TableName.TERM_FREQUENCIES, "author-week and term")
          .key("week", "ISO 8601 week.", r -> r.week.label())
          .key("author", "The author.", r -> r.author)
          .keySide(r -> r.side)
          .key("term", "The term, a normalized word.", r -> r.term)
          .weekStart(r -> r.week)
          .count(
              "documents",
              Unit.DOCUMENTS,
              "Documents of the author-week that contain the term, quoted or not.",
              r -> r.documents)
          .with(columns(Words.ALL, r -> r.count, r -> r.tokens))
          .with(columns(Words.OWN, r -> r.ownCount, r -> r.ownTokens))
          .refersTo(TableName.AUTHOR_WEEKS, "author", "side", "week")
          .build();

  private static List<Column<TermFrequencyRow>> columns(
      Words words,
      ToLongFunction<TermFrequencyRow> count,
      ToLongFunction<TermFrequencyRow> tokens) {
    return Rates.columns(words, Unit.OCCURRENCES, Unit.OCCURRENCES_PER_MILLION, count, tokens);
  }
}
