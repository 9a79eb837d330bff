package org.parley.table;

import org.parley.model.TableName;
import org.parley.model.Week;

/** A row of {@code phrase_counts}. */
public record PhraseCountRow(
    String phrase, String author, Week week, String side, Status status, PhraseRate rate) {

  public static final Table<PhraseCountRow> TABLE =
      Table.<PhraseCountRow>of(TableName.PHRASE_COUNTS, "author, week and phrase, zeros included")
          .key("phrase", "Name of the phrase.", PhraseCountRow::phrase)
          .key("author", "Who says it.", PhraseCountRow::author)
          .key("week", "ISO 8601 week.", r -> r.week.label())
          .text("week_start", "Monday of the week.", r -> r.week.start().toString())
          .text("side", "The author's side.", PhraseCountRow::side)
          .text("status", "observed, no_text or outside_coverage.", r -> r.status.label())
          .count("count", "Hits.", r -> r.rate.count())
          .count("quoted_count", "Hits inside quotation marks.", r -> r.rate.quotedCount())
          .count("documents", "Accepted documents.", r -> r.rate.documents())
          .count("documents_with", "Documents that hold the phrase.", r -> r.rate.documentsWith())
          .count("tokens", "Tokens, the denominator.", r -> r.rate.tokens())
          .count("quoted_tokens", "Tokens inside quotation marks.", r -> r.rate.quotedTokens())
          .measure("per_million", "Hits per million tokens.", r -> r.rate.perMillion())
          .measure(
              "per_million_low", "Exact 95 % Poisson limit, lower.", r -> r.rate.perMillionLow())
          .measure(
              "per_million_high", "Exact 95 % Poisson limit, upper.", r -> r.rate.perMillionHigh())
          .build();
}
