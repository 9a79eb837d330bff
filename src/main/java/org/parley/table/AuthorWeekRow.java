package org.parley.table;

import org.parley.model.TableName;
import org.parley.model.Week;

/**
 * A row of {@code author_weeks}; counts are -1 unless the cell is observed.
 *
 * @param side empty for an author without one
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
          .key("author", "Who says it.", AuthorWeekRow::author)
          .key("week", "ISO 8601 week.", r -> r.week.label())
          .day("week_start", "Monday of the week.", r -> r.week.start())
          .text("side", "The author's side.", AuthorWeekRow::side)
          .label(
              "status",
              Status.LABELS,
              "observed, no_text or outside_coverage.",
              r -> r.status.label())
          .count("documents", Unit.DOCUMENTS, "Accepted documents.", AuthorWeekRow::documents)
          .count("tokens", Unit.TOKENS, "Tokens counted.", AuthorWeekRow::tokens)
          .count(
              "quoted_tokens",
              Unit.TOKENS,
              "Tokens inside quotation marks.",
              AuthorWeekRow::quotedTokens)
          .count("types", Unit.TERMS, "Different terms.", AuthorWeekRow::types)
          .build();
}
