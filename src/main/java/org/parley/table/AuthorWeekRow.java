package org.parley.table;

import org.parley.model.TableName;
import org.parley.model.Week;

/**
 * A row of {@code author_weeks}; counts are -1 unless the cell is observed.
 *
 * @param side empty for none
 */
public record AuthorWeekRow(
    String author,
    Week week,
    String side,
    Status status,
    long documents,
    long tokens,
    long quotedTokens,
    long types) {

  public static final Table<AuthorWeekRow> TABLE =
      Table.<AuthorWeekRow>of(TableName.AUTHOR_WEEKS, "author, side and week of the coverage")
          .key("author", "The author.", r -> r.author)
          .keySide(r -> r.side)
          .keyWeek(r -> r.week)
          .status(r -> r.status)
          .count("documents", Unit.DOCUMENTS, "Accepted documents.", r -> r.documents)
          .count("tokens", Unit.TOKENS, "Tokens counted.", r -> r.tokens)
          .count("quoted_tokens", Unit.TOKENS, "Tokens that count as quoted.", r -> r.quotedTokens)
          .count("types", Unit.TERMS, "Number of different terms.", r -> r.types)
          .build();
}
