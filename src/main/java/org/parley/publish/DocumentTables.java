package org.parley.publish;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.parley.model.Reason;
import org.parley.spill.WorkFile;
import org.parley.table.ConcordanceRow;
import org.parley.table.DocumentRow;
import org.parley.table.DuplicateRow;
import org.parley.table.RejectedTable;
import org.parley.table.TrimmedRow;

/**
 * Merges the sorted rows of {@code documents}, {@code rejected}, {@code duplicates}, {@code
 * trimmed} and {@code concordance}.
 */
final class DocumentTables {

  private DocumentTables() {}

  static Summary publish(Publication publication) throws IOException {
    TableFile.merge(
        publication,
        DocumentRow.table(publication.study().variables()),
        WorkFile.Kind.DOCUMENTS,
        WorkFile.Kind.DUPLICATES);
    TableFile.merge(publication, RejectedTable.TABLE, WorkFile.Kind.REJECTED);
    TableFile.merge(publication, DuplicateRow.TABLE, WorkFile.Kind.COPIES);
    TableFile.merge(publication, TrimmedRow.TABLE, WorkFile.Kind.TRIMMED);
    TableFile.merge(publication, ConcordanceRow.TABLE, WorkFile.Kind.CONCORDANCE);
    Map<String, Long> totals = new TreeMap<>();
    for (WorkFile rejected : publication.files(WorkFile.Kind.REJECTED)) {
      Reason reason = RejectedTable.REASONS.get((int) rejected.number());
      if (reason == Reason.OUTSIDE_STUDY) {
        totals.merge(reason.label(), rejected.rows(), Long::sum);
      } else {
        totals.merge("rejected", rejected.rows(), Long::sum);
        totals.merge("rejected:" + reason.label(), rejected.rows(), Long::sum);
      }
    }
    for (WorkFile read : publication.files(WorkFile.Kind.READ)) {
      totals.merge("listed", read.rows(), Long::sum);
      totals.merge("listed_rows", read.number(), Long::sum);
    }
    for (WorkFile duplicates : publication.files(WorkFile.Kind.DUPLICATES)) {
      totals.merge("duplicate", duplicates.rows(), Long::sum);
    }
    return new Summary(
        publication.tables(),
        totals,
        publication.remarks(WorkFile.Kind.DATE_REMARKS),
        publication.files(WorkFile.Kind.REFERENCES));
  }
}
