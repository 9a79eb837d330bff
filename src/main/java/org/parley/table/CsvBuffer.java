package org.parley.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Formats rows of RFC 4180 straight into bytes: UTF-8, {@code \n} line ends unless told otherwise,
 * quoted exactly where {@code QuoteMode.MINIMAL} of Apache Commons CSV quotes (a test holds the two
 * together).
 */
public final class CsvBuffer {

  private final byte[] lineEnd;
  private byte[] bytes = new byte[1 << 12];
  private int length;
  private boolean rowBegun;

  /** For rows that end with {@code \n}. */
  public CsvBuffer() {
    this("\n");
  }

  /** For rows that end with {@code lineEnd}. */
  public CsvBuffer(String lineEnd) {
    this.lineEnd = lineEnd.getBytes(StandardCharsets.US_ASCII);
  }

  /** A text; an empty one is an undefined value. */
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

  /** A text given as UTF-8, not empty and neither beginning nor ending with white space. */
  public CsvBuffer utf8(byte[] source, int from, int to) {
    reserve(to - from + 1);
    int at = rowBegun ? length + 1 : length;
    for (int i = from; i < to; i++) {
      byte b = source[i];
      if (b <= ',' && b >= 0 && b != '\'') { // Perhaps to be quoted.
        return text(new String(source, from, to - from, StandardCharsets.UTF_8));
      }
      bytes[at++] = b;
    }
    separate();
    length = at;
    return this;
  }

  /** A whole number. */
  public CsvBuffer integer(long value) {
    if (value < 0) {
      return bare(Long.toString(value));
    }
    separate();
    if (value < 10) { // Most counts of a word are.
      append((byte) ('0' + value));
      return this;
    }
    int digits = 1;
    for (long rest = value; rest > 9; rest /= 10) {
      digits++;
    }
    reserve(digits);
    long rest = value;
    for (int i = length + digits - 1; i >= length; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
    return this;
  }

  /** A number with six significant digits; NaN is an undefined value. */
  public CsvBuffer number(double value) {
    return bare(Double.isNaN(value) ? "" : SixDigits.format(value));
  }

  /** An undefined value. */
  public CsvBuffer empty() {
    return text("");
  }

  /** Ends the row. */
  public CsvBuffer end() {
    append(lineEnd);
    rowBegun = false;
    return this;
  }

  /** What follows continues a row that is begun elsewhere. */
  public CsvBuffer continueRow() {
    rowBegun = true;
    return this;
  }

  /** Bytes that stand as they are: a part of a row that was formatted before. */
  public CsvBuffer raw(byte[] source) {
    rowBegun = true;
    append(source, 0, source.length);
    return this;
  }

  /** The bytes so far, as a new array. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  /** The array behind; its first {@link #length()} bytes hold. */
  public byte[] array() {
    return bytes;
  }

  public int length() {
    return length;
  }

  /** Forgets everything. */
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

  /** Digits and signs only, which are never quoted. */
  @SuppressWarnings("deprecation") // getBytes(int, int, byte[], int) copies ASCII without a detour
  private CsvBuffer bare(String ascii) {
    if (ascii.isEmpty()) {
      return empty();
    }
    separate();
    reserve(ascii.length());
    ascii.getBytes(0, ascii.length(), bytes, length);
    length += ascii.length();
    return this;
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
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
    }
  }
}
