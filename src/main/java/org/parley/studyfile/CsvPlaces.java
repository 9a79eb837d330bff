package org.parley.studyfile;

import org.parley.study.Place;

/** Finds the fields of a CSV record again, once there is something to say of them. */
final class CsvPlaces {

  private static final char QUOTE = '"';

  private final SourceText source;
  private final String text;

  CsvPlaces(SourceText source) {
    this.source = source;
    this.text = source.text();
  }

  /**
   * The place of a field.
   *
   * @param record offset of the record, or of the empty lines before it
   * @param field its index; beyond the last field it is the end of the record
   */
  Place field(int record, int field) {
    int at = skipEmptyLines(record);
    for (int i = 0; i < field; i++) {
      int end = endOfField(at);
      if (end == text.length() || text.charAt(end) != ',') {
        return source.place(end);
      }
      at = end + 1;
    }
    return source.place(at);
  }

  /** The offset at which the record at {@code record} ends, or its first fault in quotation. */
  int endOfRecord(int record) {
    int at = endOfField(skipEmptyLines(record));
    while (at < text.length() && text.charAt(at) == ',') {
      at = endOfField(at + 1);
    }
    return at;
  }

  /** The place of a quotation mark that is wrong, in the first such record from an offset on. */
  Place faultFrom(int offset) {
    int at = skipEmptyLines(offset);
    while (true) {
      int end = endOfField(at);
      if (end == text.length()) {
        return source.place(at);
      }
      if (text.charAt(end) != ',') {
        return source.place(end);
      }
      at = end + 1;
    }
  }

  private int skipEmptyLines(int offset) {
    int at = offset;
    while (at < text.length() && isLineEnd(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int endOfField(int start) {
    if (start == text.length() || text.charAt(start) != QUOTE) {
      int at = start;
      while (at < text.length() && text.charAt(at) != ',' && !isLineEnd(text.charAt(at))) {
        at++;
      }
      return at;
    }
    int at = text.indexOf(QUOTE, start + 1);
    while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == QUOTE) {
      at = text.indexOf(QUOTE, at + 2);
    }
    return at < 0 ? text.length() : at + 1;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
