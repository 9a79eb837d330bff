package org.parley.studyfile;

import java.util.stream.Stream;
import org.parley.study.Place;

/** A row of a CSV file. */
final class CsvRow {

  private final CsvRows rows;
  private final String[] cells;
  private final int line;

  CsvRow(CsvRows rows, String[] cells, int line) {
    this.rows = rows;
    this.cells = cells;
    this.line = line;
  }

  /** Returns the field as it is written; empty if the row or the file has none. */
  String raw(String column) {
    int index = rows.indexOf(column);
    return index >= 0 && index < cells.length ? cells[index] : "";
  }

  /** Returns the field without the white space around it. */
  String get(String column) {
    return raw(column).strip();
  }

  /** Returns the line on which the row begins, from 1. */
  int line() {
    return line;
  }

  Place place() {
    return rows.place(line);
  }

  void refuse(String column, String message) {
    rows.refuse(line, column, message);
  }

  /** Adds a problem about a value that an earlier row has too. */
  void refuseRepeated(String column, String value, int firstLine) {
    refuse(
        column,
        "repeated "
            + column
            + " "
            + Suggestions.quoted(value)
            + "; first at "
            + rows.place(firstLine));
  }

  /** Returns whether all fields are blank, as in the rows that spreadsheets leave at the end. */
  boolean isBlank() {
    return Stream.of(cells).allMatch(String::isBlank);
  }

  /** Returns whether the header has a column for every field; adds a problem if it does not. */
  boolean fits(int width) {
    if (Stream.of(cells).skip(width).allMatch(String::isBlank)) {
      return true;
    }
    refuse(
        "",
        cells.length
            + " fields, but the header has "
            + width
            + "; put a field that contains a comma in quotation marks");
    return false;
  }
}
