package org.parley.spill;

import java.io.IOException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.parley.table.SortKey;

/**
 * A pattern that matched at least once.
 *
 * @param phrase number of the phrase in the study
 * @param row number of the pattern in the phrase
 */
public record MatchedPattern(int phrase, int row) {

  /** Returns the sort key. */
  public byte[] key() {
    return new SortKey().integer(phrase).integer(row).toBytes();
  }

  /** Returns the record as the value of a {@link SortedRun}. */
  public byte[] encode() {
    return new RecordBuffer()
        .record(
            out -> {
              out.writeVInt(phrase);
              out.writeVInt(row);
            });
  }

  /** Decodes a record that {@link #encode} wrote. */
  public static MatchedPattern decode(byte[] value) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(value);
    return new MatchedPattern(in.readVInt(), in.readVInt());
  }
}
