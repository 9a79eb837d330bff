package org.parley.report;

import java.nio.charset.StandardCharsets;
import org.parley.table.CsvBuffer;
import org.parley.table.SixDigits;

/** The rows that a chart draws: CSV with a header, in the form of the tables. */
final class ChartData {

  private final CsvBuffer csv = new CsvBuffer();
  private long rows;

  ChartData(String... columns) {
    write(columns);
  }

  /** Adds a row; an empty field is not defined. */
  void row(String... fields) {
    write(fields);
    rows++;
  }

  private void write(String... fields) {
    for (String field : fields) {
      csv.text(field);
    }
    csv.end();
  }

  long rows() {
    return rows;
  }

  String csv() {
    return new String(csv.array(), 0, csv.length(), StandardCharsets.UTF_8);
  }

  /** A measure as a field; NaN is not defined. */
  static String field(double measure) {
    return Double.isNaN(measure) ? "" : SixDigits.format(measure);
  }
}
