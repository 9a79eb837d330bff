package org.parley.table;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A key whose bytes, compared without sign, are in the order of the values that it was made of:
 * texts by code point, whole numbers by size.
 */
public final class SortKey {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);

  /**
   * A text, which comes before its own continuations.
   *
   * @throws IllegalArgumentException if it holds U+0000, which no cleaned text does
   */
  public SortKey text(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("U+0000 in a key: " + text.replace('\0', '?'));
    }
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    bytes.write(0);
    return this;
  }

  /** A whole number. */
  public SortKey integer(long value) {
    bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value ^ Long.MIN_VALUE).array());
    return this;
  }

  /** A whole number from 0 to 127, in one byte. */
  public SortKey small(long value) {
    if (value < 0 || value > Byte.MAX_VALUE) {
      throw new IllegalArgumentException("expected a number from 0 to 127, found: " + value);
    }
    bytes.write((byte) value);
    return this;
  }

  /** A number from 0 up, the largest first; NaN comes behind all others. */
  public SortKey descending(double value) {
    return integer(Double.isNaN(value) ? Long.MAX_VALUE : -Double.doubleToLongBits(value));
  }

  /** The key. */
  public byte[] toBytes() {
    return bytes.toByteArray();
  }
}
