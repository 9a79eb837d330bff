package org.parley.text;

/**
 * A text in the form that is counted, with a mapping to the cleaned text.
 *
 * <p>An index into {@code chars} is a position, an index into the cleaned text an offset. In most
 * texts no character moves. Their positions equal their offsets and need no table.
 */
final class NormalizedText {

  static final byte BEYOND_ASCII = -1;

  /** Number of zeros at the end of {@link #lowerAscii}. */
  static final int PADDING = Long.BYTES;

  final char[] chars;
  final int length;

  /**
   * One byte for each of {@link #chars}: ASCII in lower case, {@link #BEYOND_ASCII} for all others.
   * The {@link #PADDING} allows reading eight bytes at any position.
   */
  final byte[] lowerAscii;

  /** Number of words that were divided at a line end and joined. */
  final int joinedHyphens;

  private final int[] starts;
  private final int[] ends;

  /**
   * @param starts start offset of each position's source, or null if positions are offsets
   * @param ends end offset of each position's source, or null likewise
   */
  NormalizedText(
      char[] chars, byte[] lowerAscii, int length, int[] starts, int[] ends, int joinedHyphens) {
    this.chars = chars;
    this.lowerAscii = lowerAscii;
    this.length = length;
    this.starts = starts;
    this.ends = ends;
    this.joinedHyphens = joinedHyphens;
  }

  /** Returns an ASCII character in lower case. */
  static byte lower(char c) {
    return (byte) (c >= 'A' && c <= 'Z' ? c + 32 : c);
  }

  /** Returns the text. */
  @Override
  public String toString() {
    return new String(chars, 0, length);
  }

  /** Returns the offset of the character at {@code position}. */
  int startOffset(int position) {
    return starts == null ? position : starts[position];
  }

  /** Returns the end offset of the last character before {@code position}, which is above 0. */
  int endOffset(int position) {
    return ends == null ? position : ends[position - 1];
  }

  /** Returns the first position with a start offset of at least {@code offset}. */
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
