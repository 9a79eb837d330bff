package org.parley.compare;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.parley.spill.MergedRuns;
import org.parley.spill.SortedRun;
import org.parley.spill.WorkFile;
import org.parley.storage.Storage;
import org.parley.table.CsvBuffer;
import org.parley.table.Table;

/**
 * A writer of a table's lines in their final order.
 *
 * @param <R> type of the table's rows
 */
final class LineWriter<R> implements Closeable {

  private final WorkFile.Kind kind;
  private final Table<R> table;
  private final long order;
  private final String file;
  private final OutputStream out;
  private final CsvBuffer csv = new CsvBuffer();
  private long rows;

  /**
   * Creates the file.
   *
   * @param order position of the lines among those of their table
   */
  LineWriter(WorkFile.Kind kind, Table<R> table, long order, String folder) throws IOException {
    this.kind = kind;
    this.table = table;
    this.order = order;
    file = SortedRun.uniqueFile(folder, kind);
    out = new BufferedOutputStream(Storage.create(file), 1 << 16);
  }

  void write(R row) throws IOException {
    table.write(row, csv.clear());
    out.write(csv.array(), 0, csv.length());
    rows++;
  }

  /** Writes formatted lines of sorted files in the order of their keys. */
  static <R> WorkFile merge(WorkFile.Kind kind, Table<R> table, List<WorkFile> files, String folder)
      throws IOException {
    try (LineWriter<R> lines = new LineWriter<>(kind, table, 0, folder);
        MergedRuns runs = new MergedRuns(files)) {
      while (runs.next()) {
        lines.out.write(runs.value());
        lines.rows++;
      }
      return lines.finish();
    }
  }

  /** Closes the file and returns it. */
  WorkFile finish() throws IOException {
    out.close();
    return new WorkFile(kind, file, order, rows);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
