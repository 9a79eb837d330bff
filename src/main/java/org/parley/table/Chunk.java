package org.parley.table;

import java.util.Arrays;

/**
 * Bytes that grow, for numbers that are mostly small: seven bits a byte, the lowest first, the
 * eighth says whether another follows. Lucene's {@code DataInput.readVInt} reads them.
 */
final class Chunk {

  /** No number takes more. */
  static final int MOST_BYTES = 5;

  private byte[] bytes;
  private int length;

  Chunk() {
    this(64);
  }

  /**
   * @param capacity for so many bytes it need not grow
   */
  Chunk(int capacity) {
    bytes = new byte[capacity];
  }

  /** A number, best from 0 on. */
  void number(int number) {
    reserve(MOST_BYTES);
    int rest = number;
    while ((rest & ~0x7F) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  /** Bytes as they are. */
  void bytes(byte[] source, int from, int to) {
    reserve(to - from);
    System.arraycopy(source, from, bytes, length, to - from);
    length += to - from;
  }

  /** All of another. */
  void chunk(Chunk other) {
    bytes(other.bytes, 0, other.length);
  }

  /** How many bytes there are. */
  int length() {
    return length;
  }

  /** Forgets the bytes. */
  void clear() {
    length = 0;
  }

  /** The bytes so far. */
  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  /** The bytes so far, and others behind them. */
  byte[] toBytes(byte[] more) {
    byte[] all = Arrays.copyOf(bytes, length + more.length);
    System.arraycopy(more, 0, all, length, more.length);
    return all;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
    }
  }
}
