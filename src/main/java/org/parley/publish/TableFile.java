package org.parley.publish;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.UUID;
import org.parley.model.Sha256;
import org.parley.spill.MergedRuns;
import org.parley.spill.WorkFile;
import org.parley.storage.FileNames;
import org.parley.storage.Storage;
import org.parley.table.CsvBuffer;
import org.parley.table.PublishedTable;
import org.parley.table.Table;

/**
 * A table that is being written. Its file has a unique name until it is complete and renamed.
 *
 * @param <R> the rows of the table
 */
final class TableFile<R> implements Closeable {

  private static final int BUFFER = 1 << 18;

  private final Table<R> table;
  private final String unfinished;
  private final String file;
  private final MessageDigest digest = Sha256.digest();
  private final OutputStream out;
  private final CsvBuffer csv = new CsvBuffer();
  private long rows;
  private boolean finished;

  TableFile(Table<R> table, String folder) throws IOException {
    this.table = table;
    String name = table.name().label() + ".csv";
    unfinished = FileNames.in(folder, "." + name + "-" + UUID.randomUUID());
    file = FileNames.in(folder, name);
    out =
        new BufferedOutputStream(
            new DigestOutputStream(Storage.create(unfinished), digest), BUFFER);
    out.write(table.header());
  }

  /** Writes a table from files whose lines are in their final order, if the study wants it. */
  static void concatenate(Publication publication, Table<?> table, WorkFile.Kind kind)
      throws IOException {
    if (!publication.wants(table.name())) {
      return;
    }
    byte[] block = new byte[BUFFER];
    try (TableFile<?> file = new TableFile<>(table, publication.folder())) {
      for (WorkFile lines : publication.files(kind)) {
        try (InputStream in = Storage.read(lines.path())) {
          for (int length = in.read(block); length >= 0; length = in.read(block)) {
            file.out.write(block, 0, length);
          }
        }
        file.rows += lines.rows();
      }
      publication.tables().add(file.finish());
    }
  }

  /** Writes a table from files of sorted rows, if the study wants it. */
  static void merge(Publication publication, Table<?> table, WorkFile.Kind... kinds)
      throws IOException {
    if (!publication.wants(table.name())) {
      return;
    }
    try (TableFile<?> file = new TableFile<>(table, publication.folder());
        MergedRuns runs = new MergedRuns(publication.files(kinds))) {
      while (runs.next()) {
        file.out.write(runs.value());
        file.rows++;
      }
      publication.tables().add(file.finish());
    }
  }

  /** Writes the next row. */
  void write(R row) throws IOException {
    csv.clear();
    table.write(row, csv);
    out.write(csv.array(), 0, csv.length());
    rows++;
  }

  /** Completes the file and gives it its final name. */
  PublishedTable finish() throws IOException {
    out.close();
    long bytes = Storage.size(unfinished);
    Storage.move(unfinished, file);
    finished = true;
    return new PublishedTable(table.name().label(), rows, bytes, Sha256.hex(digest.digest()));
  }

  /** Deletes the file unless it is complete. */
  @Override
  public void close() throws IOException {
    out.close();
    if (!finished) {
      Storage.delete(unfinished);
    }
  }
}
