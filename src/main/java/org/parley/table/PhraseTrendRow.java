package org.parley.table;

import org.parley.model.TableName;
import org.parley.model.Week;

/**
 * A row of {@code phrase_trends}.
 *
 * @param side a side, or {@code all}
 * @param authors with an accepted document in the cell; -1 unless it is observed
 */
public record PhraseTrendRow(
    String phrase, String side, Week week, Status status, long authors, PhraseRate rate) {

  public static final Table<PhraseTrendRow> TABLE =
      Table.<PhraseTrendRow>of(
              TableName.PHRASE_TRENDS, "side, week and phrase, zeros included; side all too")
          .key("phrase", "Name of the phrase.", PhraseTrendRow::phrase)
          .key("side", "A side, or all.", PhraseTrendRow::side)
          .key("week", "ISO 8601 week.", r -> r.week.label())
          .day("week_start", "Monday of the week.", r -> r.week.start())
          .label(
              "status",
              Status.LABELS,
              "observed, no_text or outside_coverage.",
              r -> r.status.label())
          .count(
              "authors",
              Unit.AUTHORS,
              "Authors with an accepted document.",
              PhraseTrendRow::authors)
          .with(PhraseRate.documentColumns(PhraseTrendRow::rate))
          .with(PhraseRate.hitColumns(PhraseTrendRow::rate))
          .with(PhraseRate.rateColumns(PhraseTrendRow::rate))
          .build();
}
