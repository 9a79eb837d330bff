package org.parley.text;

/**
 * A text as it is counted, with the way back to the cleaned text that it was made of.
 *
 * <p>Positions in {@code chars} are called positions, those in the cleaned text offsets. Most texts
 * need no character moved; for them both are the same and no table is kept.
 */
final class NormalizedText {

  final char[] chars;
  final int length;

  /** How many words divided at a line's end were joined. */
  final int joinedHyphens;

  private final int[] starts;
  private final int[] ends;

  /**
   * @param starts for each position the offset at which what it came from begins, or null where
   *     positions are offsets
   * @param ends for each position the offset at which what it came from ends, or null likewise
   */
  NormalizedText(char[] chars, int length, int[] starts, int[] ends, int joinedHyphens) {
    this.chars = chars;
    this.length = length;
    this.starts = starts;
    this.ends = ends;
    this.joinedHyphens = joinedHyphens;
  }

  /** The text itself. */
  @Override
  public String toString() {
    return new String(chars, 0, length);
  }

  /** The offset of the character at {@code position}. */
  int startOffset(int position) {
    return starts == null ? position : starts[position];
  }

  /** The offset behind the last character before {@code position}, which is greater than 0. */
  int endOffset(int position) {
    return ends == null ? position : ends[position - 1];
  }

  /** The first position whose character comes from {@code offset} or from behind it. */
  int position(int offset) {
    if (starts == null) {
      return offset;
    }
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
