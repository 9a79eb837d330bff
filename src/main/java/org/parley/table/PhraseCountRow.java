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
          .day("week_start", "Monday of the week.", r -> r.week.start())
          .text("side", "The author's side.", PhraseCountRow::side)
          .label(
              "status",
              Status.LABELS,
              "observed, no_text or outside_coverage.",
              r -> r.status.label())
          .with(PhraseRate.hitColumns(PhraseCountRow::rate))
          .with(PhraseRate.documentColumns(PhraseCountRow::rate))
          .with(PhraseRate.rateColumns(PhraseCountRow::rate))
          .leadsTo(TableName.AUTHOR_WEEKS, "author", "week")
          .build();
}
