package org.parley.table;

import org.parley.model.TableName;
import org.parley.model.Week;

/**
 * A row of {@code phrase_trends}.
 *
 * @param side a side, or {@code all}
 * @param authors authors with an accepted document in the cell; -1 unless it is observed
 */
public record PhraseTrendRow(
    String phrase, String side, Week week, Status status, long authors, PhraseRate rate) {

  public static final Table<PhraseTrendRow> TABLE =
      Table.<PhraseTrendRow>of(
              TableName.PHRASE_TRENDS, "side (or all), week and phrase, zeros included")
          .key("phrase", "Name of the phrase.", r -> r.phrase)
          .key("side", "A side, or all.", r -> r.side)
          .keyWeek(r -> r.week)
          .status(r -> r.status)
          .count("authors", Unit.AUTHORS, "Authors with an accepted document.", r -> r.authors)
          .with(PhraseRate.columns(r -> r.rate))
          .build();
}
