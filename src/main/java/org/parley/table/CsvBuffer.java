package org.parley.table;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRefBuilder;

/**
 * Formats rows of RFC 4180 directly into UTF-8. Fields are quoted exactly as {@code
 * QuoteMode.MINIMAL} of Apache Commons CSV does; a test compares the two.
 */
public final class CsvBuffer {

  private final BytesRefBuilder bytes = new BytesRefBuilder();
  private boolean rowBegun;

  /** Appends a text; an empty one is an undefined value. */
  public CsvBuffer text(String text) {
    String field = isBare(text) ? text : '"' + text.replace("\"", "\"\"") + '"';
    separate();
    append(field.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Appends a text in UTF-8, which is not empty. */
  public CsvBuffer utf8(byte[] source, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = source[i];
      if (b <= ',' && b >= 0 && b != '\'') { // It may need quotes.
        return text(new String(source, from, to - from, StandardCharsets.UTF_8));
      }
    }
    separate();
    bytes.append(source, from, to - from);
    return this;
  }

  /** Appends a whole number. */
  public CsvBuffer integer(long value) {
    return text(Long.toString(value));
  }

  /** Appends a number with six significant digits; NaN is an undefined value. */
  public CsvBuffer number(double value) {
    return text(Double.isNaN(value) ? "" : SixDigits.format(value));
  }

  /** Ends the row. */
  public CsvBuffer end() {
    bytes.append((byte) '\n');
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
    append(source);
    return this;
  }

  /** Appends whole rows. */
  public CsvBuffer rows(CsvBuffer other) {
    bytes.append(other.array(), 0, other.length());
    return this;
  }

  /** Returns a copy of the bytes so far. */
  public byte[] toBytes() {
    return ArrayUtil.copyOfSubArray(bytes.bytes(), 0, length());
  }

  /** Returns the backing array; its first {@link #length()} bytes are used. */
  public byte[] array() {
    return bytes.bytes();
  }

  public int length() {
    return bytes.length();
  }

  /** Removes all rows. */
  public CsvBuffer clear() {
    bytes.clear();
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
      bytes.append((byte) ',');
    }
    rowBegun = true;
  }

  private void append(byte[] source) {
    bytes.append(source, 0, source.length);
  }
}
