package org.parley.spill;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;

/** A buffer that encodes one record after the other and reuses its memory. */
public final class RecordBuffer {

  /** Writes the fields of a record. */
  public interface Fields {
    void write(DataOutput out) throws IOException;
  }

  private final ByteBuffersDataOutput out = ByteBuffersDataOutput.newResettableInstance();

  /** Returns the bytes of the fields. */
  public byte[] record(Fields fields) {
    out.reset();
    try {
      fields.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return out.toArrayCopy();
  }
}
