package org.parley.studyfile;

import java.util.Locale;
import org.parley.study.Place;

/** A row of a CSV file. Its place is only looked for when it is asked. */
final class CsvRow {

  private final CsvRows rows;
  private final String[] cells;
  private final int offset;

  CsvRow(CsvRows rows, String[] cells, int offset) {
    this.rows = rows;
    this.cells = cells;
    this.offset = offset;
  }

  /** The field as it is written; empty where the row or the file has none. */
  String raw(String column) {
    int index = rows.indexOf(column);
    return index >= 0 && index < cells.length ? cells[index] : "";
  }

  /** The field without the white space around it. */
  String get(String column) {
    return raw(column).strip();
  }

  void refuse(String column, String message) {
    rows.refuse(offset, Math.max(0, rows.indexOf(column)), column, message);
  }

  Place place(String column) {
    return rows.place(offset, Math.max(0, rows.indexOf(column)));
  }

  /** Where the row stands, for {@link #placeAt}: cheap to keep for each of many rows. */
  int offset() {
    return offset;
  }

  /** The place of the same column in another row of the file. */
  Place placeAt(int otherOffset, String column) {
    return rows.place(otherOffset, Math.max(0, rows.indexOf(column)));
  }

  /** Whether nothing stands in it, as in the rows that spreadsheets leave at the end. */
  boolean isBlank() {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** False, and a problem, where it holds more than the header has columns for. */
  boolean fits(int width) {
    for (int i = width; i < cells.length; i++) {
      if (!cells[i].isBlank()) {
        rows.refuse(
            offset,
            i,
            "",
            String.format(
                Locale.ROOT,
                "found %d fields, expected the %d of the header; put a field that holds a comma in"
                    + " quotation marks",
                cells.length,
                width));
        return false;
      }
    }
    return true;
  }
}
