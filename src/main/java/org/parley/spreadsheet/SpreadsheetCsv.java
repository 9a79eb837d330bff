package org.parley.spreadsheet;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.parley.storage.FileNames;
import org.parley.storage.Storage;
import org.parley.table.Column;
import org.parley.table.Table;

/**
 * A CSV file that spreadsheet programs open with a double click. It has a byte order mark, which
 * marks it as UTF-8, {@code \r\n} line ends, and no text that could be read as a formula.
 */
final class SpreadsheetCsv implements RowWriter, Closeable {

  private static final int BUFFER = 1 << 16;

  private final Table<?> table;
  private final CSVPrinter csv;

  /** Creates the file and writes its header. */
  SpreadsheetCsv(Table<?> table, String folder) throws IOException {
    this.table = table;
    String file = FileNames.in(folder, table.name().label() + ".csv");
    Writer out = new OutputStreamWriter(Storage.create(file), StandardCharsets.UTF_8);
    csv = new CSVPrinter(new BufferedWriter(out, BUFFER), CSVFormat.RFC4180);
    out.write('\uFEFF');
    csv.printRecord(table.columns().stream().map(Column::name));
  }

  @Override
  public void write(String[] fields) throws IOException {
    for (int i = 0; i < fields.length; i++) {
      boolean isText = table.columns().get(i) instanceof Column.Text;
      csv.print(isText ? harmless(fields[i]) : fields[i]);
    }
    csv.println();
  }

  /** Puts an apostrophe before the first character of a formula. */
  private static String harmless(String text) {
    if (text.isEmpty()) {
      return text;
    }
    return switch (text.charAt(0)) {
      case '=', '+', '-', '@', '\t', '\r' -> "'" + text;
      default -> text;
    };
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
