package org.parley.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/**
 * Formats rows of RFC 4180 directly into UTF-8. Fields are quoted exactly as {@code
 * QuoteMode.MINIMAL} of Apache Commons CSV does; a test compares the two.
 */
public final class CsvBuffer {

  private final byte[] lineEnd;
  private byte[] bytes = new byte[1 << 12];
  private int length;
  private boolean rowBegun;

  /** Creates a buffer for rows that end with {@code \n}. */
  public CsvBuffer() {
    this("\n");
  }

  /** Creates a buffer for rows that end with {@code lineEnd}. */
  public CsvBuffer(String lineEnd) {
    this.lineEnd = lineEnd.getBytes(StandardCharsets.US_ASCII);
  }

  /** Appends a text; an empty one is an undefined value. */
  public CsvBuffer text(String text) {
    if (isBare(text)) {
      separate();
      append(text.getBytes(StandardCharsets.UTF_8));
    } else {
      separate();
      append((byte) '"');
      append(text.replace("\"", "\"\"").getBytes(StandardCharsets.UTF_8));
      append((byte) '"');
    }
    return this;
  }

  /** Appends a text in UTF-8, not empty and without white space at its ends. */
  public CsvBuffer utf8(byte[] source, int from, int to) {
    reserve(to - from + 1);
    int at = rowBegun ? length + 1 : length;
    for (int i = from; i < to; i++) {
      byte b = source[i];
      if (b <= ',' && b >= 0 && b != '\'') { // It may need quotes.
        return text(new String(source, from, to - from, StandardCharsets.UTF_8));
      }
      bytes[at++] = b;
    }
    separate();
    length = at;
    return this;
  }

  /** Appends a whole number. */
  public CsvBuffer integer(long value) {
    separate();
    if (value >= 0 && value < 10) { // Most counts of a word have one digit.
      append((byte) ('0' + value));
    } else {
      append(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
    }
    return this;
  }

  /** Appends a number with six significant digits; NaN is an undefined value. */
  public CsvBuffer number(double value) {
    return text(Double.isNaN(value) ? "" : SixDigits.format(value));
  }

  /** Appends an undefined value. */
  public CsvBuffer empty() {
    return text("");
  }

  /** Ends the row. */
  public CsvBuffer end() {
    append(lineEnd);
    rowBegun = false;
    return this;
  }

  /** Continues a row that was begun elsewhere. */
  public CsvBuffer continueRow() {
    rowBegun = true;
    return this;
  }

  /** Appends a part of a row that was formatted before. */
  public CsvBuffer raw(byte[] source) {
    rowBegun = true;
    append(source, 0, source.length);
    return this;
  }

  /** Returns a copy of the bytes so far. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  /** Returns the backing array; its first {@link #length()} bytes are used. */
  public byte[] array() {
    return bytes;
  }

  public int length() {
    return length;
  }

  /** Removes all rows. */
  public CsvBuffer clear() {
    length = 0;
    rowBegun = false;
    return this;
  }

  private boolean isBare(String text) {
    if (text.isEmpty()) {
      return rowBegun;
    }
    if (text.charAt(0) <= '#' || text.charAt(text.length() - 1) <= ' ') {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return false;
      }
    }
    return true;
  }

  private void separate() {
    if (rowBegun) {
      append((byte) ',');
    }
    rowBegun = true;
  }

  private void append(byte b) {
    reserve(1);
    bytes[length++] = b;
  }

  private void append(byte[] source) {
    append(source, 0, source.length);
  }

  private void append(byte[] source, int from, int to) {
    reserve(to - from);
    System.arraycopy(source, from, bytes, length, to - from);
    length += to - from;
  }

  private void reserve(int more) {
    bytes = ArrayUtil.grow(bytes, length + more);
  }
}
