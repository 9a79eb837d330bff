package org.parley.spill;

import java.io.IOException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.parley.table.SortKey;

/**
 * A hit that a person has coded.
 *
 * @param sample number of the sample in the study's coding
 * @param mark number of the mark in the sample
 * @param author of the document
 * @param side of the document; empty for none
 */
public record CodedHit(int sample, int mark, String author, String side) {

  /** Returns the sort key. */
  public byte[] key() {
    return new SortKey().integer(sample).integer(mark).toBytes();
  }

  /** Returns the record as the value of a {@link SortedRun}. */
  public byte[] encode() {
    return new RecordBuffer()
        .record(
            out -> {
              out.writeVInt(sample);
              out.writeVInt(mark);
              out.writeString(author);
              out.writeString(side);
            });
  }

  /** Decodes a record that {@link #encode} wrote. */
  public static CodedHit decode(byte[] value) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(value);
    return new CodedHit(in.readVInt(), in.readVInt(), in.readString(), in.readString());
  }
}
