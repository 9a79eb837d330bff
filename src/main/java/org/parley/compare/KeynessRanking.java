package org.parley.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.model.ComparisonFlag;
import org.parley.stats.Frequencies;
import org.parley.stats.RankedPValues;
import org.parley.study.Comparing;
import org.parley.table.KeynessRow;
import org.parley.table.MergedRuns;
import org.parley.table.RunFile;

/**
 * Ranks the terms of one comparison. Its candidates are read twice: to count them, and to write
 * them; memory holds a block of them, and what the test asks of those looked at in detail.
 */
final class KeynessRanking {

  private final CompareSettings settings;
  private final Compared compared;
  private final List<RunFile> candidates;
  private final RankedPValues pValues = new RankedPValues();

  KeynessRanking(CompareSettings settings, Compared compared, List<RunFile> candidates) {
    this.settings = settings;
    this.compared = compared;
    this.candidates = candidates;
  }

  /**
   * Writes the rows.
   *
   * @param order of the comparison among the others
   */
  RunFile rank(long order) throws IOException {
    List<Measured.Detail> details = readThrough();
    try (Lines<KeynessRow> lines =
            new Lines<>(RunFile.Kind.KEYNESS, KeynessRow.KEYNESS, order, settings.workFolder());
        MergedRuns runs = new MergedRuns(candidates)) {
      List<Measured> block = new ArrayList<>();
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
  private List<Measured.Detail> readThrough() throws IOException {
    Comparing comparing = settings.study().comparing();
    Details details = new Details(compared);
    try (MergedRuns runs = new MergedRuns(candidates)) {
      while (runs.next()) {
        boolean detailed = details.size() < comparing.detail();
        Measured term = Candidate.decode(runs.value(), detailed);
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
      List<Measured> block, int number, List<Measured.Detail> details, Lines<KeynessRow> lines)
      throws IOException {
    Comparing comparing = settings.study().comparing();
    Set<ComparisonFlag> flags = compared.flags();
    double[] p =
        block.stream()
            .mapToDouble(Measured::pValue)
            .takeWhile(value -> !Double.isNaN(value))
            .toArray();
    double[] adjusted = pValues.adjust(number, p);
    KeynessRow.Measures measures = null;
    Frequencies before = null;
    for (int i = 0; i < block.size(); i++) {
      Measured term = block.get(i);
      double pAdjusted = i < adjusted.length ? adjusted[i] : Double.NaN;
      // Terms with the same counts rank side by side, and there are many of them.
      Frequencies table = term.table();
      if (!table.equals(before)) {
        measures = term.measures(pAdjusted, pValues.count(), comparing.priorTokens());
      }
      before = table;
      long rank = number * (long) RankedPValues.BLOCK + i + 1;
      Measured.Detail detail =
          rank <= details.size() ? details.get((int) rank - 1) : Measured.Detail.NONE;
      lines.write(term.row(compared.name(), rank, measures, detail, flags));
    }
    block.clear();
  }
}
