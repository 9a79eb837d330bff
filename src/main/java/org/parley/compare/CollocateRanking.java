package org.parley.compare;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.parley.spill.MergedRuns;
import org.parley.spill.RecordBuffer;
import org.parley.spill.WorkFile;
import org.parley.table.CollocateRow;
import org.parley.table.SortKey;

/** Ranks the collocates of each phrase and side. */
final class CollocateRanking {

  private CollocateRanking() {}

  /** Returns the sort key of a row. */
  static byte[] key(CollocateRow row) {
    return new SortKey()
        .text(row.phrase())
        .text(row.side())
        .descending(Math.abs(row.logLikelihood()))
        .text(row.collocate())
        .toBytes();
  }

  /** Returns a row without its rank as a record of a sorted file. */
  static byte[] encode(CollocateRow row, RecordBuffer buffer) {
    return buffer.record(
        out -> {
          out.writeString(row.phrase());
          out.writeString(row.side());
          out.writeString(row.collocate());
          out.writeVLong(row.near());
          out.writeVLong(row.count());
          out.writeVLong(row.windowTokens());
          out.writeVLong(row.tokens());
          out.writeLong(Double.doubleToLongBits(row.logLikelihood()));
          out.writeLong(Double.doubleToLongBits(row.logDice()));
          out.writeLong(Double.doubleToLongBits(row.mutualInformation()));
          out.writeVLong(row.documents());
        });
  }

  /**
   * Reads the bytes of {@link #encode} and adds the rank.
   *
   * @param before the row before; null for the first one
   */
  private static CollocateRow decode(byte[] value, CollocateRow before) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(value);
    String phrase = in.readString();
    String side = in.readString();
    boolean continues =
        before != null && before.phrase().equals(phrase) && before.side().equals(side);
    return new CollocateRow(
        phrase,
        side,
        continues ? before.rank() + 1 : 1,
        in.readString(),
        in.readVLong(),
        in.readVLong(),
        in.readVLong(),
        in.readVLong(),
        Double.longBitsToDouble(in.readLong()),
        Double.longBitsToDouble(in.readLong()),
        Double.longBitsToDouble(in.readLong()),
        in.readVLong());
  }

  /** Writes the ranked rows. */
  static WorkFile rank(List<WorkFile> candidates, String folder) throws IOException {
    try (LineWriter<CollocateRow> lines =
            new LineWriter<>(WorkFile.Kind.COLLOCATES, CollocateRow.TABLE, 0, folder);
        MergedRuns runs = new MergedRuns(candidates)) {
      CollocateRow row = null;
      while (runs.next()) {
        row = decode(runs.value(), row);
        lines.write(row);
      }
      return lines.finish();
    }
  }
}
