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

/** Writes the tables that compare: lines in their final order, one file after the other. */
final class ComparisonTables {

  private ComparisonTables() {}

  static Summary publish(Publication publication) throws IOException {
    List<PublishedTable> tables = new ArrayList<>();
    LineTable.append(publication, KeynessRow.KEYNESS, WorkFile.Kind.KEYNESS, tables);
    LineTable.append(
        publication, KeynessRow.PHRASE_COMPARISONS, WorkFile.Kind.PHRASE_COMPARISONS, tables);
    LineTable.append(publication, EventEffectRow.TABLE, WorkFile.Kind.EVENT_EFFECTS, tables);
    LineTable.append(publication, CollocateRow.TABLE, WorkFile.Kind.COLLOCATES, tables);
    LineTable.append(publication, NgramRow.TABLE, WorkFile.Kind.NGRAMS, tables);
    LineTable.append(publication, DispersionRow.TABLE, WorkFile.Kind.DISPERSION, tables);
    List<String> remarks = new ArrayList<>();
    for (WorkFile file : publication.files(WorkFile.Kind.REMARKS)) {
      new String(Storage.readAll(file.path()), StandardCharsets.UTF_8)
          .lines()
          .forEach(remarks::add);
    }
    return new Summary(tables, Map.of(), remarks);
  }
}
