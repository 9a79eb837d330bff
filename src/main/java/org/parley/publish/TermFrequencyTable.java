package org.parley.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.model.TableName;
import org.parley.spill.WorkFile;
import org.parley.storage.FileNames;
import org.parley.storage.Storage;
import org.parley.table.TermFrequencyRow;

/**
 * Publishes {@code term_frequencies}: the files of its lines one behind the other, or, where it
 * stays in shards, each under a name of its own, which is all that is left to do.
 */
final class TermFrequencyTable {

  private TermFrequencyTable() {}

  static Summary publish(Publication publication) throws IOException {
    List<PublishedTable> tables = new ArrayList<>();
    List<WorkFile> shards =
        publication.files(WorkFile.Kind.TERM_FREQUENCIES).stream()
            .filter(file -> !file.sha256().isEmpty())
            .toList();
    if (shards.isEmpty()) {
      LineTable.append(publication, TermFrequencyRow.TABLE, WorkFile.Kind.TERM_FREQUENCIES, tables);
    }
    for (int i = 0; i < shards.size(); i++) {
      tables.add(keep(shards.get(i), i, shards.size(), publication.folder()));
    }
    return new Summary(tables, Map.of());
  }

  private static PublishedTable keep(WorkFile shard, int number, int of, String folder)
      throws IOException {
    String name =
        String.format(
            Locale.ROOT, "%s-%05d-of-%05d", TableName.TERM_FREQUENCIES.label(), number, of);
    String file = FileNames.in(folder, name + ".csv");
    if (Storage.exists(shard.path())) { // Else a runner tries again what was done before.
      Storage.move(shard.path(), file);
    }
    return new PublishedTable(name, shard.rows(), Storage.size(file), shard.sha256());
  }
}
