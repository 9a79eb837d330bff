package org.parley.compare;

import java.io.IOException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.parley.model.Side;
import org.parley.spill.RecordBuffer;
import org.parley.stats.LogLikelihood;
import org.parley.table.NgramRow;
import org.parley.table.SortKey;

/** Ranks the n-grams of one side and one length. */
final class NgramRanking extends PValueRanking<NgramRow, NgramRow> {

  /** Returns the sort key of a row: by log-likelihood, or by count if nothing is compared. */
  static byte[] key(NgramRow row) {
    boolean isCompared = !row.side().equals(Side.ALL) && !Double.isNaN(row.logLikelihood());
    return new SortKey()
        .descending(isCompared ? Math.abs(row.logLikelihood()) : Double.NaN)
        .descending(isCompared ? 0 : (double) row.count())
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

  @Override
  NgramRow decode(byte[] value) throws IOException {
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

  @Override
  double pValue(NgramRow row) {
    return LogLikelihood.pValue(row.logLikelihood());
  }

  @Override
  NgramRow row(NgramRow row, long rank, double pAdjusted) {
    return new NgramRow(
        row.side(),
        row.n(),
        rank,
        row.ngram(),
        row.count(),
        row.positions(),
        row.documents(),
        row.authors(),
        row.logLikelihood(),
        pAdjusted);
  }
}
