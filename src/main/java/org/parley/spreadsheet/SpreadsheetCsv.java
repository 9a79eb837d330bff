package org.parley.spreadsheet;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.parley.storage.FileNames;
import org.parley.storage.Storage;
import org.parley.table.Column;
import org.parley.table.CsvBuffer;
import org.parley.table.Table;

/**
 * A CSV file that spreadsheet programs open with a double click. It has a byte order mark, which
 * marks it as UTF-8, {@code \r\n} line ends, and no text that could be read as a formula.
 */
final class SpreadsheetCsv implements Closeable {

  private static final int BUFFER = 1 << 16;

  private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  private final Table<?> table;
  private final CsvBuffer csv = new CsvBuffer("\r\n");
  private final OutputStream out;

  /** Creates the file and writes its header. */
  SpreadsheetCsv(Table<?> table, String folder) throws IOException {
    this.table = table;
    String file = FileNames.in(folder, table.name().label() + ".csv");
    out = new BufferedOutputStream(Storage.create(file), BUFFER);
    out.write(BYTE_ORDER_MARK);
    table.columns().forEach(column -> csv.text(column.name()));
    writeLine();
  }

  /** Writes the next row. */
  void write(String[] fields) throws IOException {
    for (int i = 0; i < fields.length; i++) {
      boolean isText = table.columns().get(i) instanceof Column.Text;
      csv.text(isText ? harmless(fields[i]) : fields[i]);
    }
    writeLine();
  }

  private void writeLine() throws IOException {
    csv.end();
    out.write(csv.array(), 0, csv.length());
    csv.clear();
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
    out.close();
  }
}
