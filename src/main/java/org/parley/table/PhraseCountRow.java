package org.parley.table;

import org.parley.model.TableName;
import org.parley.model.Week;

/** A row of {@code phrase_counts}. */
public record PhraseCountRow(
    String phrase, String author, Week week, String side, Status status, PhraseRate rate) {

  public static final Table<PhraseCountRow> TABLE =
      Table.<PhraseCountRow>of(
              TableName.PHRASE_COUNTS, "author, side, week and phrase, zeros included")
          .key("phrase", "Name of the phrase.", r -> r.phrase)
          .key("author", "The author.", r -> r.author)
          .keySide(r -> r.side)
          .keyWeek(r -> r.week)
          .status(r -> r.status)
          .with(PhraseRate.columns(r -> r.rate))
          .refersTo(TableName.AUTHOR_WEEKS, "author", "side", "week")
          .build();
}
