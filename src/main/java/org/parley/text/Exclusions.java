package org.parley.text;

import java.util.List;

/** The stretches of a cleaned text that are not counted, in order. */
final class Exclusions {

  private final int[] starts;
  private final int[] ends;

  Exclusions(List<Trimmed> trimmed) {
    starts = trimmed.stream().mapToInt(Trimmed::start).toArray();
    ends = trimmed.stream().mapToInt(Trimmed::end).toArray();
  }

  boolean isEmpty() {
    return starts.length == 0;
  }

  /** Whether the character at {@code offset} is left out. */
  boolean holds(int offset) {
    for (int i = 0; i < starts.length && starts[i] <= offset; i++) {
      if (offset < ends[i]) {
        return true;
      }
    }
    return false;
  }

  /** The end of the last stretch that ends at or before {@code offset}; 0 if there is none. */
  int lastEndBefore(int offset) {
    int end = 0;
    for (int i = 0; i < ends.length && ends[i] <= offset; i++) {
      end = ends[i];
    }
    return end;
  }

  /** The start of the first stretch at or behind {@code offset}; {@code length} if there is none. */
  int firstStartAfter(int offset, int length) {
    for (int start : starts) {
      if (start >= offset) {
        return start;
      }
    }
    return length;
  }
}
