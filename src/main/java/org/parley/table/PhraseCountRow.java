package org.parley.table;

import org.parley.model.TableName;
import org.parley.model.Week;

/** A row of {@code phrase_counts}. */
public record PhraseCountRow(
    String phrase, String author, Week week, String side, Status status, PhraseRate rate) {

  public static final Table<PhraseCountRow> TABLE =
      Table.<PhraseCountRow>of(TableName.PHRASE_COUNTS, "author, week and phrase, zeros included")
          .key("phrase", "Name of the phrase.", PhraseCountRow::phrase)
          .key("author", "The author.", PhraseCountRow::author)
          .keyWeek(PhraseCountRow::week)
          .text("side", "Side of the author, or empty.", PhraseCountRow::side)
          .status(PhraseCountRow::status)
          .with(PhraseRate.hitColumns(PhraseCountRow::rate))
          .with(PhraseRate.documentColumns(PhraseCountRow::rate))
          .with(PhraseRate.rateColumns(PhraseCountRow::rate))
          .leadsTo(TableName.AUTHOR_WEEKS, "author", "week")
          .build();
}
