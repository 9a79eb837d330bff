package org.parley.publish;

import java.io.IOException;
import java.util.List;
import org.parley.spill.WorkFile;
import org.parley.table.Table;

/** Writes a table whose lines are in their final order already, one file after the other. */
final class LineTable {

  private LineTable() {}

  /** Writes the table, if the study wants it, and adds it to {@code tables}. */
  static void append(
      Publication publication, Table<?> table, WorkFile.Kind kind, List<PublishedTable> tables)
      throws IOException {
    if (!publication.wants(table.name())) {
      return;
    }
    try (TableFile<?> file = new TableFile<>(table, publication.folder())) {
      for (WorkFile lines : publication.files(kind)) {
        file.append(lines);
      }
      tables.add(file.finish());
    }
  }
}
