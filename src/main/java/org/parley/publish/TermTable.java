package org.parley.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.model.TableName;
import org.parley.storage.Names;
import org.parley.storage.Storage;
import org.parley.table.RunFile;
import org.parley.table.TermFrequencyRow;

/**
 * Publishes {@code term_frequencies}: the files of its lines one behind the other, or, where it
 * stays in shards, each under a name of its own, which is all that is left to do.
 */
final class TermTable {

  private TermTable() {}

  static Summary publish(Publication publication) throws IOException {
    List<PublishedTable> tables = new ArrayList<>();
    List<RunFile> shards =
        publication.files(RunFile.Kind.TERM_FREQUENCIES).stream()
            .filter(file -> !file.sha256().isEmpty())
            .toList();
    if (shards.isEmpty()) {
      LineTable.append(publication, TermFrequencyRow.TABLE, RunFile.Kind.TERM_FREQUENCIES, tables);
    }
    for (int i = 0; i < shards.size(); i++) {
      tables.add(keep(shards.get(i), i, shards.size(), publication.folder()));
    }
    return new Summary(tables, Map.of());
  }

  private static PublishedTable keep(RunFile shard, int number, int of, String folder)
      throws IOException {
    String name =
        String.format(
            Locale.ROOT, "%s-%05d-of-%05d", TableName.TERM_FREQUENCIES.label(), number, of);
    String file = Names.in(folder, name + ".csv");
    if (Storage.exists(shard.path())) { // Else a runner tries again what was done before.
      Storage.move(shard.path(), file);
    }
    return new PublishedTable(name, shard.rows(), Storage.size(file), shard.sha256());
  }
}
