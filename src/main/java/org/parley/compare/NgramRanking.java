package org.parley.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.parley.spill.MergedRuns;
import org.parley.spill.RecordBuffer;
import org.parley.spill.TokenWindows;
import org.parley.spill.WorkFile;
import org.parley.stats.LogLikelihood;
import org.parley.stats.RankedPValues;
import org.parley.table.NgramRow;
import org.parley.table.SortKey;

/** Ranks the n-grams of one side, separately for each length. Reads the candidates twice. */
final class NgramRanking {

  private final CompareSettings settings;
  private final List<WorkFile> candidates;

  /** The p-values, by length of the n-gram. */
  private final List<RankedPValues> pValues = new ArrayList<>();

  NgramRanking(CompareSettings settings, List<WorkFile> candidates) {
    this.settings = settings;
    this.candidates = candidates;
    for (int n = 0; n <= TokenWindows.LONGEST; n++) {
      pValues.add(new RankedPValues());
    }
  }

  /** Returns the sort key: length, then log-likelihood, or count if it is undefined. */
  static byte[] key(NgramRow row) {
    boolean all = row.side().equals(Rankings.ALL);
    return new SortKey()
        .small(row.n())
        .descending(all ? row.count() : Math.abs(row.logLikelihood()))
        .text(row.ngram())
        .toBytes();
  }

  /** Returns a row without rank and adjusted p-value as a record of a sorted file. */
  static byte[] encode(NgramRow row, RecordBuffer buffer) {
    return buffer.record(
        out -> {
          out.writeString(row.side());
          out.writeVLong(row.n());
          out.writeString(row.ngram());
          out.writeVLong(row.count());
          out.writeVLong(row.positions());
          out.writeVLong(row.documents());
          out.writeVLong(row.authors());
          out.writeLong(Double.doubleToLongBits(row.logLikelihood()));
        });
  }

  /** Reads the bytes of {@link #encode}. */
  private static NgramRow decode(byte[] value) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(value);
    return new NgramRow(
        in.readString(),
        in.readVLong(),
        0,
        in.readString(),
        in.readVLong(),
        in.readVLong(),
        in.readVLong(),
        in.readVLong(),
        Double.longBitsToDouble(in.readLong()),
        Double.NaN);
  }

  /**
   * Writes the ranked rows.
   *
   * @param order position of the side among the others
   */
  WorkFile rank(long order) throws IOException {
    readPValues();
    try (LineWriter<NgramRow> lines =
            new LineWriter<>(WorkFile.Kind.NGRAMS, NgramRow.TABLE, order, settings.workFolder());
        MergedRuns runs = new MergedRuns(candidates)) {
      List<NgramRow> block = new ArrayList<>();
      int number = 0;
      long length = 0;
      while (runs.next()) {
        NgramRow row = decode(runs.value());
        if (row.n() != length) {
          write(block, number, lines);
          number = 0;
          length = row.n();
        } else if (block.size() == RankedPValues.BLOCK) {
          write(block, number++, lines);
        }
        block.add(row);
      }
      write(block, number, lines);
      return lines.finish();
    }
  }

  private void readPValues() throws IOException {
    try (MergedRuns runs = new MergedRuns(candidates)) {
      while (runs.next()) {
        NgramRow row = decode(runs.value());
        double p = LogLikelihood.pValue(row.logLikelihood());
        if (!Double.isNaN(p)) {
          pValues.get((int) row.n()).add(p);
        }
      }
    }
  }

  /** Writes a block of n-grams of one length and clears it. */
  private void write(List<NgramRow> block, int number, LineWriter<NgramRow> lines)
      throws IOException {
    if (block.isEmpty()) {
      return;
    }
    double[] p =
        block.stream()
            .mapToDouble(row -> LogLikelihood.pValue(row.logLikelihood()))
            .takeWhile(value -> !Double.isNaN(value))
            .toArray();
    double[] adjusted = pValues.get((int) block.get(0).n()).adjust(number, p);
    for (int i = 0; i < block.size(); i++) {
      NgramRow row = block.get(i);
      lines.write(
          new NgramRow(
              row.side(),
              row.n(),
              number * (long) RankedPValues.BLOCK + i + 1,
              row.ngram(),
              row.count(),
              row.positions(),
              row.documents(),
              row.authors(),
              row.logLikelihood(),
              i < adjusted.length ? adjusted[i] : Double.NaN));
    }
    block.clear();
  }
}
