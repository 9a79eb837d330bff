package org.parley.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.parley.table.CsvBuffer;
import org.parley.table.SixDigits;

/** A list of rows that a chart draws: CSV with a header, in the format of the tables. */
final class ChartData {

  private final CsvBuffer csv = new CsvBuffer();
  private final List<String> columns;
  private long rows;

  /**
   * Begins with the header.
   *
   * @param header names of columns, separated by commas
   */
  ChartData(String header) {
    columns = List.of(header.split(",", -1));
    columns.forEach(csv::text);
    csv.end();
  }

  /** Adds a row; an empty field is undefined. */
  void row(List<String> fields) {
    fields.forEach(csv::text);
    csv.end();
    rows++;
  }

  /** Adds a row of a table, with the columns that {@code own} does not contain. */
  void row(CSVRecord row, Map<String, String> own) {
    row(
        columns.stream()
            .map(column -> own.containsKey(column) ? own.get(column) : row.get(column))
            .toList());
  }

  long rows() {
    return rows;
  }

  String csv() {
    return new String(csv.array(), 0, csv.length(), StandardCharsets.UTF_8);
  }

  /** Returns a measure as a field; NaN is undefined. */
  static String field(double measure) {
    return Double.isNaN(measure) ? "" : SixDigits.format(measure);
  }
}
