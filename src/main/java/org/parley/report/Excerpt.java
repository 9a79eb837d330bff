package org.parley.report;

import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** Some columns of some rows of a table: the first {@value #MOST} that are handed over. */
final class Excerpt {

  private static final int MOST = 500;

  /** UTF-16 code units of a field; a paragraph may be as long as a book. */
  private static final int LONGEST = 400;

  private final String[] columns;
  private final ChartData data;
  private long all;

  Excerpt(String... columns) {
    this.columns = columns;
    this.data = new ChartData(columns);
  }

  void add(CSVRecord row) {
    if (all < MOST) {
      data.row(Stream.of(columns).map(row::get).map(Excerpt::cut).toArray(String[]::new));
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
   * What the page has of it.
   *
   * @param csv the rows
   * @param all how many there are in the table
   */
  record Shown(String csv, long all) {}
}
