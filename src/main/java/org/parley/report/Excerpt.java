package org.parley.report;

import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** Some columns of some rows of a table: the first {@value #MOST} that are handed over. */
final class Excerpt {

  private static final int MOST = 500;

  private final String[] columns;
  private final ChartData data;
  private long all;

  Excerpt(String... columns) {
    this.columns = columns;
    this.data = new ChartData(columns);
  }

  void add(CSVRecord row) {
    if (all < MOST) {
      data.row(Stream.of(columns).map(row::get).toArray(String[]::new));
    }
    all++;
  }

  Shown shown() {
    return new Shown(data.csv(), all);
  }

  /**
   * What the page has of it.
   *
   * @param csv the rows
   * @param all how many there are in the table
   */
  record Shown(String csv, long all) {}
}
