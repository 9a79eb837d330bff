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
 * Ranks the terms of one comparison. Reads the candidates twice: once for their p-values, once to
 * write them. Memory contains one block of them, and the occurrences of the first ones for {@link
 * Robustness}.
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
   * Writes the ranked rows.
   *
   * @param order position of the comparison among the others
   */
  WorkFile rank(long order) throws IOException {
    List<Robustness.Result> results = readPValues();
    try (LineWriter<KeynessRow> lines =
            new LineWriter<>(
                WorkFile.Kind.KEYNESS, KeynessRow.KEYNESS, order, settings.workFolder());
        MergedRuns runs = new MergedRuns(candidates)) {
      List<ComparedItem> block = new ArrayList<>();
      int number = 0;
      while (runs.next()) {
        block.add(ComparedItem.decode(runs.value()));
        if (block.size() == RankedPValues.BLOCK) {
          write(block, number++, results, lines);
        }
      }
      write(block, number, results, lines);
      return lines.finish();
    }
  }

  private List<Robustness.Result> readPValues() throws IOException {
    Comparing comparing = settings.study().comparing();
    Robustness robustness = new Robustness(compared);
    try (MergedRuns runs = new MergedRuns(candidates)) {
      while (runs.next()) {
        ComparedItem term = ComparedItem.decode(runs.value());
        double p = term.pValue();
        if (!Double.isNaN(p)) {
          pValues.add(p);
          if (robustness.size() < comparing.detail()) {
            robustness.add(term.occurrences());
          }
        }
      }
    }
    return robustness.results(comparing);
  }

  /** Writes a block and clears it. Terms without a p-value rank last. */
  private void write(
      List<ComparedItem> block,
      int number,
      List<Robustness.Result> results,
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
      // Many terms have the same counts, and such terms have neighbouring ranks.
      ContingencyTable table = term.table();
      if (!table.equals(before)) {
        measures = term.measures(pAdjusted, pValues.count(), comparing.priorTokens());
      }
      before = table;
      long rank = number * (long) RankedPValues.BLOCK + i + 1;
      Robustness.Result result =
          rank <= results.size() ? results.get((int) rank - 1) : Robustness.Result.NONE;
      lines.write(term.row(compared.name(), rank, measures, result, flags));
    }
    block.clear();
  }
}
