package org.parley.spreadsheet;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parley.storage.FileNames;
import org.parley.storage.Storage;
import org.parley.table.Column;
import org.parley.table.CsvBuffer;
import org.parley.table.Table;

/**
 * A table as a spreadsheet opens it with a double click: a byte order mark, so that it is read as
 * UTF-8, {@code \r\n} line ends, and no text that could be taken for a formula.
 */
final class SpreadsheetCsv implements Closeable {

  private static final int BUFFER = 1 << 16;

  private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  private final boolean[] isText;
  private final CsvBuffer csv = new CsvBuffer("\r\n");
  private final OutputStream out;

  /** Begins the file. */
  SpreadsheetCsv(Table<?> table, String folder) throws IOException {
    List<? extends Column<?>> columns = table.columns();
    isText = new boolean[columns.size()];
    for (int i = 0; i < isText.length; i++) {
      isText[i] = columns.get(i) instanceof Column.Text;
      csv.text(columns.get(i).name());
    }
    String file = FileNames.in(folder, table.name().label() + ".csv");
    out = new BufferedOutputStream(Storage.create(file), BUFFER);
    out.write(BYTE_ORDER_MARK);
    writeLine();
  }

  /** Writes the next row. */
  void write(String[] fields) throws IOException {
    for (int i = 0; i < isText.length; i++) {
      csv.text(isText[i] ? harmless(fields[i]) : fields[i]);
    }
    writeLine();
  }

  private void writeLine() throws IOException {
    csv.end();
    out.write(csv.array(), 0, csv.length());
    csv.clear();
  }

  /** With an apostrophe before what would begin a formula. */
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
