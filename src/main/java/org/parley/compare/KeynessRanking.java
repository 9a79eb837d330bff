package org.parley.compare;

import java.io.IOException;
import java.util.Set;
import org.parley.model.ComparisonFlag;
import org.parley.stats.ContingencyTable;
import org.parley.study.Comparing;
import org.parley.table.ComparisonRow;

/** Ranks the terms of one comparison and computes the robustness of the first ones. */
final class KeynessRanking extends PValueRanking<ComparedItem, ComparisonRow> {

  private final Comparing comparing;
  private final ComparedGroups compared;
  private final Set<ComparisonFlag> flags;
  private final Robustness robustness;

  /** The measures of the last row: many terms have the same counts, and neighbouring ranks. */
  private ComparisonRow.Measures measures;

  private ContingencyTable measured;

  KeynessRanking(Comparing comparing, ComparedGroups compared) {
    this.comparing = comparing;
    this.compared = compared;
    flags = compared.flags();
    robustness = new Robustness(comparing, compared);
  }

  @Override
  ComparedItem decode(byte[] value) throws IOException {
    return ComparedItem.decode(value);
  }

  @Override
  double pValue(ComparedItem term) {
    return term.pValue();
  }

  @Override
  ComparisonRow row(ComparedItem term, long rank, double pAdjusted) {
    ContingencyTable table = term.table();
    if (!table.equals(measured)) {
      measures = term.measures(pAdjusted, defined(), comparing.priorTokens());
      measured = table;
    }
    Robustness.Result result =
        rank <= comparing.detail() ? robustness.of(term.occurrences()) : Robustness.Result.NONE;
    return term.row(compared.name(), rank, measures, result, flags);
  }
}
