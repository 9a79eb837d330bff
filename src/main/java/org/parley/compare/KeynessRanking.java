package org.parley.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.model.ComparisonFlag;
import org.parley.spill.MergedRuns;
import org.parley.spill.WorkFile;
import org.parley.stats.ContingencyTable;
import org.parley.stats.RankedPValues;
import org.parley.study.Comparing;
import org.parley.table.KeynessRow;

/**
 * Ranks the terms of one comparison. Its candidates are read twice: to count them, and to write
 * them; memory holds a block of them, and what the test asks of those looked at in detail.
 */
final class KeynessRanking {

  private final CompareSettings settings;
  private final ComparedGroups compared;
  private final List<WorkFile> candidates;
  private final RankedPValues pValues = new RankedPValues();

  KeynessRanking(CompareSettings settings, ComparedGroups compared, List<WorkFile> candidates) {
    this.settings = settings;
    this.compared = compared;
    this.candidates = candidates;
  }

  /**
   * Writes the rows.
   *
   * @param order of the comparison among the others
   */
  WorkFile rank(long order) throws IOException {
    List<ComparedItem.Detail> details = readThrough();
    try (LineWriter<KeynessRow> lines =
            new LineWriter<>(
                WorkFile.Kind.KEYNESS, KeynessRow.KEYNESS, order, settings.workFolder());
        MergedRuns runs = new MergedRuns(candidates)) {
      List<ComparedItem> block = new ArrayList<>();
      int number = 0;
      while (runs.next()) {
        block.add(Candidate.decode(runs.value(), false));
        if (block.size() == RankedPValues.BLOCK) {
          write(block, number++, details, lines);
        }
      }
      write(block, number, details, lines);
      return lines.finish();
    }
  }

  /** Gives the details of the first terms. */
  private List<ComparedItem.Detail> readThrough() throws IOException {
    Comparing comparing = settings.study().comparing();
    Robustness details = new Robustness(compared);
    try (MergedRuns runs = new MergedRuns(candidates)) {
      while (runs.next()) {
        boolean detailed = details.size() < comparing.detail();
        ComparedItem term = Candidate.decode(runs.value(), detailed);
        double p = term.pValue();
        if (!Double.isNaN(p)) {
          pValues.add(p);
          if (detailed) {
            details.add(term.occurrences());
          }
        }
      }
    }
    return details.of(comparing);
  }

  /**
   * Writes a block and empties it. Terms without measures rank last, so that no p-value follows.
   */
  private void write(
      List<ComparedItem> block,
      int number,
      List<ComparedItem.Detail> details,
      LineWriter<KeynessRow> lines)
      throws IOException {
    Comparing comparing = settings.study().comparing();
    Set<ComparisonFlag> flags = compared.flags();
    double[] p =
        block.stream()
            .mapToDouble(ComparedItem::pValue)
            .takeWhile(value -> !Double.isNaN(value))
            .toArray();
    double[] adjusted = pValues.adjust(number, p);
    KeynessRow.Measures measures = null;
    ContingencyTable before = null;
    for (int i = 0; i < block.size(); i++) {
      ComparedItem term = block.get(i);
      double pAdjusted = i < adjusted.length ? adjusted[i] : Double.NaN;
      // Terms with the same counts rank side by side, and there are many of them.
      ContingencyTable table = term.table();
      if (!table.equals(before)) {
        measures = term.measures(pAdjusted, pValues.count(), comparing.priorTokens());
      }
      before = table;
      long rank = number * (long) RankedPValues.BLOCK + i + 1;
      ComparedItem.Detail detail =
          rank <= details.size() ? details.get((int) rank - 1) : ComparedItem.Detail.NONE;
      lines.write(term.row(compared.name(), rank, measures, detail, flags));
    }
    block.clear();
  }
}
