package org.parley.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.storage.Storage;
import org.parley.table.CollocateRow;
import org.parley.table.DispersionRow;
import org.parley.table.EventEffectRow;
import org.parley.table.KeynessRow;
import org.parley.table.NgramRow;
import org.parley.table.RunFile;

/** Writes the tables that compare: lines in their final order, one file after the other. */
final class ComparisonTables {

  private ComparisonTables() {}

  static Summary publish(Publication publication) throws IOException {
    List<PublishedTable> tables = new ArrayList<>();
    LineTable.append(publication, KeynessRow.KEYNESS, RunFile.Kind.KEYNESS, tables);
    LineTable.append(
        publication, KeynessRow.PHRASE_COMPARISONS, RunFile.Kind.PHRASE_COMPARISONS, tables);
    LineTable.append(publication, EventEffectRow.TABLE, RunFile.Kind.EVENT_EFFECTS, tables);
    LineTable.append(publication, CollocateRow.TABLE, RunFile.Kind.COLLOCATES, tables);
    LineTable.append(publication, NgramRow.TABLE, RunFile.Kind.NGRAMS, tables);
    LineTable.append(publication, DispersionRow.TABLE, RunFile.Kind.DISPERSION, tables);
    List<String> remarks = new ArrayList<>();
    for (RunFile file : publication.files(RunFile.Kind.REMARKS)) {
      new String(Storage.readAll(file.path()), StandardCharsets.UTF_8)
          .lines()
          .forEach(remarks::add);
    }
    return new Summary(tables, Map.of(), remarks);
  }
}
