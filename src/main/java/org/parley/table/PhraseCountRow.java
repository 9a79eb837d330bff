package org.parley.table;

import org.parley.model.TableName;
import org.parley.model.Week;

/** A row of {@code phrase_counts}. */
public record PhraseCountRow(
    String phrase, String author, Week week, String side, Status status, PhraseRate rate) {

  public static final Table<PhraseCountRow> TABLE =
      Table.<PhraseCountRow>of(TableName.PHRASE_COUNTS, "author, week and phrase, zeros included")
          .key("phrase", "Name of the phrase.", r -> r.phrase)
          .key("author", "The author.", r -> r.author)
          .keyWeek(r -> r.week)
          .text("side", "Side of the author, or empty.", r -> r.side)
          .status(r -> r.status)
          .with(PhraseRate.columns(r -> r.rate))
          .refersTo(TableName.AUTHOR_WEEKS, "author", "week")
          .build();
}
