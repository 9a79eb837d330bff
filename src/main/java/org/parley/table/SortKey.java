package org.parley.table;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A sort key: its unsigned bytes are in the order of its values, texts by code point and whole
 * numbers by size.
 */
public final class SortKey {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);

  /**
   * Appends a text; a prefix sorts before its continuations.
   *
   * @throws IllegalArgumentException if it contains U+0000, which no cleaned text contains
   */
  public SortKey text(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("U+0000 in a key: " + text.replace('\0', '?'));
    }
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    bytes.write(0);
    return this;
  }

  /** Appends a whole number. */
  public SortKey integer(long value) {
    bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value ^ Long.MIN_VALUE).array());
    return this;
  }

  /** Appends a whole number from 0 to 127 as one byte. */
  public SortKey small(long value) {
    if (value < 0 || value > Byte.MAX_VALUE) {
      throw new IllegalArgumentException("expected a number from 0 to 127, found: " + value);
    }
    bytes.write((byte) value);
    return this;
  }

  /** Appends a number of at least 0, in descending order; NaN is last. */
  public SortKey descending(double value) {
    return integer(Double.isNaN(value) ? Long.MAX_VALUE : -Double.doubleToLongBits(value));
  }

  /** Returns the key. */
  public byte[] toBytes() {
    return bytes.toByteArray();
  }
}
