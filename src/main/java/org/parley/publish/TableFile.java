package org.parley.publish;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.parley.spill.HashedOutput;
import org.parley.spill.LineFile;
import org.parley.spill.WorkFile;
import org.parley.storage.FileNames;
import org.parley.storage.Storage;
import org.parley.table.CsvBuffer;
import org.parley.table.Table;

/**
 * A table on its way to its file: written under a name of its own, renamed when it is whole.
 *
 * @param <R> the rows of the table
 */
final class TableFile<R> implements Closeable {

  private final Table<R> table;
  private final String unfinished;
  private final String file;
  private final HashedOutput out;
  private final CsvBuffer csv = new CsvBuffer();
  private long rows;
  private boolean finished;

  TableFile(Table<R> table, String folder) throws IOException {
    this.table = table;
    String name = table.name().label() + ".csv";
    unfinished = FileNames.in(folder, "." + name + "-" + UUID.randomUUID());
    file = FileNames.in(folder, name);
    out = new HashedOutput(Storage.create(unfinished));
    out.write(table.header());
  }

  /** Writes the next row. */
  void write(R row) throws IOException {
    csv.clear();
    table.write(row, csv);
    out.write(csv.array(), 0, csv.length());
    rows++;
  }

  /** Writes the next row, already formatted. */
  void writeFormatted(byte[] row) throws IOException {
    out.write(row);
    rows++;
  }

  /** Writes all rows of a file of formatted lines. */
  void append(WorkFile lines) throws IOException {
    try (InputStream in = LineFile.read(lines)) {
      out.copy(in);
    }
    rows += lines.rows();
  }

  /** Finishes the file. */
  PublishedTable finish() throws IOException {
    out.close();
    long bytes = Storage.size(unfinished);
    Storage.move(unfinished, file);
    finished = true;
    return new PublishedTable(table.name().label(), rows, bytes, out.sha256());
  }

  @Override
  public void close() throws IOException {
    out.close();
    if (!finished) {
      Storage.delete(unfinished);
    }
  }
}
