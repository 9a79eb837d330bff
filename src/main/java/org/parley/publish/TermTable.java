package org.parley.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.model.TableName;
import org.parley.table.RunFile;
import org.parley.table.TermFrequencyRow;

/** Writes {@code term_frequencies}: lines in their final order, one file after the other. */
final class TermTable {

  private TermTable() {}

  static Summary publish(Publication publication) throws IOException {
    List<PublishedTable> tables = new ArrayList<>();
    if (publication.wants(TableName.TERM_FREQUENCIES)) {
      try (TableFile<TermFrequencyRow> file =
          new TableFile<>(TermFrequencyRow.TABLE, publication.folder())) {
        for (RunFile lines : publication.files(RunFile.Kind.TERM_FREQUENCIES)) {
          file.append(lines);
        }
        tables.add(file.finish());
      }
    }
    return new Summary(tables, Map.of());
  }
}
