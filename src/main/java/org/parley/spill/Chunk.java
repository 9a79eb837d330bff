package org.parley.spill;

import java.util.Arrays;
import java.util.List;

/**
 * Bytes that grow, for numbers that are mostly small: seven bits a byte, the lowest first, the
 * eighth says whether another follows. Lucene's {@code DataInput.readVInt} reads them.
 */
final class Chunk {

  private static final int MOST_BYTES = 5;

  private byte[] bytes = new byte[64];
  private int length;

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

  /** The bytes of several, one behind the other, and room for some more behind them. */
  static byte[] join(List<Chunk> chunks, int room) {
    byte[] all = new byte[chunks.stream().mapToInt(Chunk::length).sum() + room];
    int at = 0;
    for (Chunk chunk : chunks) {
      System.arraycopy(chunk.bytes, 0, all, at, chunk.length);
      at += chunk.length;
    }
    return all;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
    }
  }
}
