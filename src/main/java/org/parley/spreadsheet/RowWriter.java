package org.parley.spreadsheet;

import java.io.IOException;

/** A writer of the rows of one table. */
interface RowWriter {

  /**
   * Writes the next row.
   *
   * @param fields as the CSV file of the table contains them
   */
  void write(String[] fields) throws IOException;
}
