package org.parley.publish;

import java.io.IOException;
import java.util.Map;
import org.parley.spill.WorkFile;
import org.parley.table.CollocateRow;
import org.parley.table.ComparisonRow;
import org.parley.table.DispersionRow;
import org.parley.table.EventEffectRow;
import org.parley.table.NgramRow;

/** Writes the tables of comparisons, whose lines are in their final order already. */
final class ComparisonTables {

  private ComparisonTables() {}

  static Summary publish(Publication publication) throws IOException {
    TableFile.concatenate(publication, ComparisonRow.KEYNESS, WorkFile.Kind.KEYNESS);
    TableFile.concatenate(
        publication, ComparisonRow.PHRASE_COMPARISONS, WorkFile.Kind.PHRASE_COMPARISONS);
    TableFile.concatenate(publication, EventEffectRow.TABLE, WorkFile.Kind.EVENT_EFFECTS);
    TableFile.concatenate(publication, CollocateRow.TABLE, WorkFile.Kind.COLLOCATES);
    TableFile.concatenate(publication, NgramRow.TABLE, WorkFile.Kind.NGRAMS);
    TableFile.concatenate(publication, DispersionRow.TABLE, WorkFile.Kind.DISPERSION);
    return new Summary(publication.tables(), Map.of(), publication.remarks(WorkFile.Kind.REMARKS));
  }
}
