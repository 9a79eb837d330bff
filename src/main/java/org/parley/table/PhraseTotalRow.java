package org.parley.table;

import java.util.List;
import org.parley.model.Side;
import org.parley.model.TableName;

/**
 * A row of {@code phrase_totals}; the columns describe the components. An undefined measure is NaN.
 */
public record PhraseTotalRow(
    String phrase,
    String groupKind,
    String group,
    String side,
    PhraseRate rate,
    PhrasePrecision precision,
    double dp,
    double dpNorm,
    double juillandD) {

  public static final Table<PhraseTotalRow> TABLE =
      Table.<PhraseTotalRow>of(
              TableName.PHRASE_TOTALS, "phrase, author and side; phrase and side; phrase and all")
          .key("phrase", "Name of the phrase.", r -> r.phrase)
          .keyLabel(
              "group_kind",
              List.of("author", "side", Side.ALL),
              "author, side or all.",
              r -> r.groupKind)
          .key("group", "The author, the side, or all.", r -> r.group)
          .keySide("Side of the documents, or all; empty for none.", r -> r.side)
          .with(PhraseRate.columns(r -> r.rate))
          .with(PhrasePrecision.columns(r -> r.precision))
          .dispersion(r -> r.dp, r -> r.dpNorm, r -> r.juillandD)
          .build();
}
