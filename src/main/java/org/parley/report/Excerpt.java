package org.parley.report;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** Some columns of the first {@value #MOST} rows of a table. */
final class Excerpt {

  private static final int MOST = 500;

  /** The longest field, in code points; a paragraph may be as long as a book. */
  private static final int LONGEST = 400;

  private final List<String> columns;
  private final ChartData data;
  private long all;

  /**
   * @param header names of columns, separated by commas
   */
  Excerpt(String header) {
    this.columns = List.of(header.split(",", -1));
    this.data = new ChartData(header);
  }

  void add(CSVRecord row) {
    if (all < MOST) {
      data.row(columns.stream().map(row::get).map(Excerpt::cut).toList());
    }
    all++;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1)) + "…";
  }

  Shown shown() {
    return new Shown(data.csv(), all);
  }

  /**
   * The rows that the page contains.
   *
   * @param csv the rows
   * @param all the number of rows in the table
   */
  record Shown(String csv, long all) {}
}
