package org.parley.concordance;

import java.nio.ByteBuffer;

/**
 * A row of a possible sample, which is sorted only if it is drawn.
 *
 * @param key its sort key in the concordance
 * @param csv its line
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record RankedRow(byte[] key, byte[] csv) {

  byte[] encode() {
    return ByteBuffer.allocate(Integer.BYTES + key.length + csv.length)
        .putInt(key.length)
        .put(key)
        .put(csv)
        .array();
  }

  static RankedRow decode(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    byte[] key = new byte[buffer.getInt()];
    buffer.get(key);
    byte[] csv = new byte[buffer.remaining()];
    buffer.get(csv);
    return new RankedRow(key, csv);
  }
}
