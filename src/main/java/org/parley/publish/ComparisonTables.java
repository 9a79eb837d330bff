package org.parley.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.spill.WorkFile;
import org.parley.storage.Storage;
import org.parley.table.CollocateRow;
import org.parley.table.DispersionRow;
import org.parley.table.EventEffectRow;
import org.parley.table.KeynessRow;
import org.parley.table.NgramRow;
import org.parley.table.PublishedTable;

/** Writes the tables of comparisons, whose lines are in their final order already. */
final class ComparisonTables {

  private ComparisonTables() {}

  static Summary publish(Publication publication) throws IOException {
    List<PublishedTable> tables = new ArrayList<>();
    TableFile.concatenate(publication, KeynessRow.KEYNESS, WorkFile.Kind.KEYNESS, tables);
    TableFile.concatenate(
        publication, KeynessRow.PHRASE_COMPARISONS, WorkFile.Kind.PHRASE_COMPARISONS, tables);
    TableFile.concatenate(publication, EventEffectRow.TABLE, WorkFile.Kind.EVENT_EFFECTS, tables);
    TableFile.concatenate(publication, CollocateRow.TABLE, WorkFile.Kind.COLLOCATES, tables);
    TableFile.concatenate(publication, NgramRow.TABLE, WorkFile.Kind.NGRAMS, tables);
    TableFile.concatenate(publication, DispersionRow.TABLE, WorkFile.Kind.DISPERSION, tables);
    List<String> remarks = new ArrayList<>();
    for (WorkFile file : publication.files(WorkFile.Kind.REMARKS)) {
      new String(Storage.readAll(file.path()), StandardCharsets.UTF_8)
          .lines()
          .forEach(remarks::add);
    }
    return new Summary(tables, Map.of(), remarks);
  }
}
