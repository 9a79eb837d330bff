package org.parley.table;

import org.parley.model.TableName;
import org.parley.model.Week;

/**
 * A row of {@code author_weeks}; counts are -1 unless the cell is observed.
 *
 * @param side the author's side, or empty
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
      Table.<AuthorWeekRow>of(TableName.AUTHOR_WEEKS, "author and week of the coverage")
          .key("author", "The author.", r -> r.author)
          .keyWeek(r -> r.week)
          .text("side", "Side of the author, or empty.", r -> r.side)
          .status(r -> r.status)
          .count("documents", Unit.DOCUMENTS, "Accepted documents.", r -> r.documents)
          .count("tokens", Unit.TOKENS, "Tokens counted.", r -> r.tokens)
          .count("quoted_tokens", Unit.TOKENS, "Tokens that count as quoted.", r -> r.quotedTokens)
          .count("types", Unit.TERMS, "Number of different terms.", r -> r.types)
          .build();
}
