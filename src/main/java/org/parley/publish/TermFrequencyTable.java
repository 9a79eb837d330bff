package org.parley.publish;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.model.TableName;
import org.parley.spill.WorkFile;
import org.parley.storage.FileNames;
import org.parley.storage.Storage;
import org.parley.table.PublishedTable;
import org.parley.table.TermFrequencyRow;

/**
 * Publishes {@code term_frequencies}. The files of its lines are concatenated; shards, which are
 * complete tables already, are only renamed.
 */
final class TermFrequencyTable {

  private TermFrequencyTable() {}

  static Summary publish(Publication publication) throws IOException {
    List<WorkFile> shards =
        publication.files(WorkFile.Kind.TERM_FREQUENCIES).stream()
            .filter(file -> !file.sha256().isEmpty())
            .toList();
    if (shards.isEmpty()) {
      TableFile.concatenate(publication, TermFrequencyRow.TABLE, WorkFile.Kind.TERM_FREQUENCIES);
    }
    for (int i = 0; i < shards.size(); i++) {
      publication.tables().add(rename(shards.get(i), i, shards.size(), publication.folder()));
    }
    return new Summary(publication.tables(), Map.of());
  }

  private static PublishedTable rename(WorkFile shard, int number, int of, String folder)
      throws IOException {
    String name =
        String.format(
            Locale.ROOT, "%s-%05d-of-%05d", TableName.TERM_FREQUENCIES.label(), number, of);
    String file = FileNames.in(folder, name + ".csv");
    if (Storage.exists(shard.path())) { // If not, an earlier attempt has renamed it.
      Storage.move(shard.path(), file);
    }
    return new PublishedTable(name, shard.rows(), Storage.size(file), shard.sha256());
  }
}
