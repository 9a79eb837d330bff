package org.parley.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.parley.storage.Storage;
import org.parley.table.Column;
import org.parley.table.Table;

/**
 * The rows of a finished table as cells can hold them: a text that is longer than a cell is cut, an
 * ellipsis at its end. Only one row is in memory.
 */
final class SpreadsheetRows implements Closeable {

  /** UTF-16 code units. Excel calls a workbook with a longer text damaged. */
  static final int LONGEST_TEXT = 32_767;

  private static final char ELLIPSIS = '…';

  private final CSVParser csv;
  private final Iterator<CSVRecord> records;
  private final boolean[] isText;
  private final String[] fields;
  private long cut;

  SpreadsheetRows(Table<?> table, String file) throws IOException {
    List<? extends Column<?>> columns = table.columns();
    isText = new boolean[columns.size()];
    for (int i = 0; i < isText.length; i++) {
      isText[i] = columns.get(i) instanceof Column.Text;
    }
    fields = new String[isText.length];
    csv = CSVParser.parse(Storage.read(file), StandardCharsets.UTF_8, CSVFormat.RFC4180);
    records = csv.iterator();
    records.next(); // The header, which the table knows.
  }

  /** The fields of the next row, in an array that the row after it will overwrite; else null. */
  String[] next() {
    if (!records.hasNext()) {
      return null;
    }
    CSVRecord row = records.next();
    for (int i = 0; i < fields.length; i++) {
      String field = row.get(i);
      fields[i] = isText[i] && field.length() > LONGEST_TEXT ? shortened(field) : field;
    }
    return fields;
  }

  private String shortened(String text) {
    cut++;
    int end = LONGEST_TEXT - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + ELLIPSIS;
  }

  /** How many texts were cut so far. */
  long cut() {
    return cut;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
