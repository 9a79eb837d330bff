package org.parley.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the records of a {@link Batch}. A text that the record before has in the same place is that
 * one's: of two references most texts are the same, and there are many references in memory.
 */
final class RecordReader {

  /** Those of a reference, which has twelve, and its flags. */
  private static final int MOST_TEXTS = 12 + Flag.values().length;

  private final byte[] bytes;
  private final ByteBuffer in;

  /** The texts of the record before, and of this one so far, by their place. */
  private final String[] texts = new String[MOST_TEXTS];

  private final int[] starts = new int[MOST_TEXTS];
  private final int[] ends = new int[MOST_TEXTS];
  private int place;

  RecordReader(byte[] bytes) {
    this.bytes = bytes;
    this.in = ByteBuffer.wrap(bytes);
  }

  /** Begins the next record; false where there is none. */
  boolean next() {
    place = 0;
    return in.hasRemaining();
  }

  /** What {@link Utf8#write} wrote. */
  String text() {
    int length = in.getInt();
    int start = in.position();
    int end = start + length;
    in.position(end);
    if (texts[place] == null
        || !Arrays.equals(bytes, start, end, bytes, starts[place], ends[place])) {
      texts[place] = new String(bytes, start, length, StandardCharsets.UTF_8);
    }
    starts[place] = start;
    ends[place] = end;
    return texts[place++];
  }

  long number() {
    return in.getLong();
  }

  int count() {
    return in.getInt();
  }

  boolean truth() {
    return in.get() != 0;
  }
}
