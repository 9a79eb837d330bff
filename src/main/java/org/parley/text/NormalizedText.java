package org.parley.text;

/**
 * A text as it is counted, with the way back to the cleaned text that it was made of.
 *
 * <p>Positions in {@code chars} are called positions, those in the cleaned text offsets. Most texts
 * need no character moved; for them both are the same and no table is kept.
 */
final class NormalizedText {

  static final byte BEYOND_ASCII = -1;

  /** So many zeros stand behind {@link #ascii}. */
  static final int PADDING = Long.BYTES;

  final char[] chars;
  final int length;

  /**
   * {@link #chars}, a byte for each: those of ASCII in lower case, {@link #BEYOND_ASCII} for the
   * others, then {@link #PADDING}, so that eight can be taken at once from anywhere.
   */
  final byte[] ascii;

  /** How many words divided at a line's end were joined. */
  final int joinedHyphens;

  private final int[] starts;
  private final int[] ends;

  /**
   * @param starts for each position the offset at which what it came from begins, or null where
   *     positions are offsets
   * @param ends for each position the offset at which what it came from ends, or null likewise
   */
  NormalizedText(
      char[] chars, byte[] ascii, int length, int[] starts, int[] ends, int joinedHyphens) {
    this.chars = chars;
    this.ascii = ascii;
    this.length = length;
    this.starts = starts;
    this.ends = ends;
    this.joinedHyphens = joinedHyphens;
  }

  /** A character of ASCII in lower case. */
  static byte lower(char c) {
    return (byte) (c >= 'A' && c <= 'Z' ? c + 32 : c);
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
