package org.parley.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.parley.spill.MergedRuns;
import org.parley.spill.WorkFile;
import org.parley.stats.RankedPValues;
import org.parley.table.Table;

/**
 * Ranks candidates and adjusts their p-values. Reads the candidates twice: once for their p-values,
 * once to write them. Memory contains one block of them.
 *
 * @param <T> type of the candidates
 * @param <R> type of the table's rows
 */
abstract class PValueRanking<T, R> {

  private final RankedPValues pValues = new RankedPValues();

  abstract T decode(byte[] value) throws IOException;

  /** Returns the p-value of a candidate; NaN if undefined. */
  abstract double pValue(T candidate);

  /** Returns the row of a candidate, for one after the other. */
  abstract R row(T candidate, long rank, double pAdjusted);

  /** Returns the number of candidates with a p-value. */
  final int defined() {
    return pValues.count();
  }

  /**
   * Writes the ranked rows to a file.
   *
   * @param order position of the file among those of its kind
   */
  final WorkFile rank(
      WorkFile.Kind kind, Table<R> table, long order, List<WorkFile> candidates, String folder)
      throws IOException {
    try (MergedRuns runs = new MergedRuns(candidates)) {
      while (runs.next()) {
        double p = pValue(decode(runs.value()));
        if (!Double.isNaN(p)) {
          pValues.add(p);
        }
      }
    }
    try (LineWriter<R> lines = new LineWriter<>(kind, table, order, folder);
        MergedRuns runs = new MergedRuns(candidates)) {
      List<T> block = new ArrayList<>();
      int number = 0;
      while (runs.next()) {
        block.add(decode(runs.value()));
        if (block.size() == RankedPValues.BLOCK) {
          write(block, number++, lines);
          block.clear();
        }
      }
      write(block, number, lines);
      return lines.finish();
    }
  }

  private void write(List<T> block, int number, LineWriter<R> lines) throws IOException {
    // Candidates without a p-value rank last.
    double[] p =
        block.stream().mapToDouble(this::pValue).takeWhile(value -> !Double.isNaN(value)).toArray();
    double[] adjusted = pValues.adjust(number, p);
    for (int i = 0; i < block.size(); i++) {
      long rank = number * (long) RankedPValues.BLOCK + i + 1;
      lines.write(row(block.get(i), rank, i < p.length ? adjusted[i] : Double.NaN));
    }
  }
}
