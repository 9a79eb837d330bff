package org.parley.spreadsheet;

import org.parley.table.Column;
import org.parley.table.Table;

/** The first ranks of a table that has too many rows for the workbook. */
final class FirstRanks {

  private static final String RANK = "rank";

  private final int column;
  private final int most;
  private final long[] rows;

  /**
   * Begins to count rows.
   *
   * @param most the most rows that fit
   */
  FirstRanks(Table<?> table, int most) {
    this.most = most;
    column = table.columns().stream().map(Column::name).toList().indexOf(RANK);
    rows = new long[most + 1];
  }

  /** Returns whether the rows of a table have ranks. */
  static boolean has(Table<?> table) {
    return table.columns().stream().map(Column::name).anyMatch(RANK::equals);
  }

  private long rank(String[] fields) {
    return Long.parseLong(fields[column]);
  }

  /** Counts a row. */
  void add(String[] fields) {
    long rank = rank(fields);
    if (rank <= most) {
      rows[(int) rank]++;
    }
  }

  /** Returns the last rank of which all rows fit, with those of all ranks before it; 0 for none. */
  int last() {
    long sum = 0;
    for (int rank = 1; rank <= most; rank++) {
      sum += rows[rank];
      if (sum > most) {
        return rank - 1;
      }
    }
    return most;
  }

  /** Returns a writer that leaves out the rows after the last rank that fits. */
  RowWriter until(RowWriter sheet) {
    int last = last();
    return fields -> {
      if (rank(fields) <= last) {
        sheet.write(fields);
      }
    };
  }
}
