package org.parley.text;

import java.util.Arrays;
import java.util.List;

/** The parts of a cleaned text that are not counted, in order. */
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

  /** Returns whether the character at {@code offset} is not counted. */
  boolean contains(int offset) {
    int next = countUpTo(starts, offset);
    return next > 0 && offset < ends[next - 1];
  }

  /** Returns the end of the last part that ends at or before {@code offset}; 0 if none does. */
  int lastEndBefore(int offset) {
    int next = countUpTo(ends, offset);
    return next == 0 ? 0 : ends[next - 1];
  }

  /** Returns the first start at or after {@code offset}; {@code length} if there is none. */
  int firstStartAfter(int offset, int length) {
    int next = countUpTo(starts, offset - 1);
    return next == starts.length ? length : starts[next];
  }

  /** Returns how many of the sorted, distinct {@code offsets} are at most {@code offset}. */
  private static int countUpTo(int[] offsets, int offset) {
    int found = Arrays.binarySearch(offsets, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
