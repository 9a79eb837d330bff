package org.parley.publish;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.parley.spill.MergedRuns;
import org.parley.spill.WorkFile;
import org.parley.table.ConcordanceRow;
import org.parley.table.DocumentRow;
import org.parley.table.RejectedRow;
import org.parley.table.Table;
import org.parley.table.TrimmedRow;

/**
 * Writes {@code documents}, {@code rejected}, {@code trimmed} and {@code concordance}: sorted rows,
 * merged.
 */
final class DocumentTables {

  private static final int REASON = 2;

  private DocumentTables() {}

  static Summary publish(Publication publication) throws IOException {
    List<PublishedTable> tables = new ArrayList<>();
    merge(
        publication, tables, DocumentRow.TABLE, WorkFile.Kind.DOCUMENTS, WorkFile.Kind.DUPLICATES);
    merge(publication, tables, RejectedRow.TABLE, WorkFile.Kind.REJECTED);
    merge(publication, tables, TrimmedRow.TABLE, WorkFile.Kind.TRIMMED);
    merge(publication, tables, ConcordanceRow.TABLE, WorkFile.Kind.CONCORDANCE);
    Map<String, Long> totals = rejections(publication);
    totals.put("duplicate", rows(publication, WorkFile.Kind.DUPLICATES));
    totals.put("rejected", rows(publication, WorkFile.Kind.REJECTED));
    return new Summary(tables, totals);
  }

  private static void merge(
      Publication publication, List<PublishedTable> tables, Table<?> table, WorkFile.Kind... kinds)
      throws IOException {
    if (!publication.wants(table.name())) {
      return;
    }
    try (TableFile<?> file = new TableFile<>(table, publication.folder());
        MergedRuns runs = new MergedRuns(publication.files(kinds))) {
      while (runs.next()) {
        file.writeFormatted(runs.value());
      }
      tables.add(file.finish());
    }
  }

  private static long rows(Publication publication, WorkFile.Kind kind) {
    return publication.files(kind).stream().mapToLong(WorkFile::rows).sum();
  }

  private static Map<String, Long> rejections(Publication publication) throws IOException {
    Map<String, Long> byReason = new TreeMap<>();
    try (MergedRuns runs = new MergedRuns(publication.files(WorkFile.Kind.REJECTED))) {
      while (runs.next()) {
        String line = new String(runs.value(), StandardCharsets.UTF_8);
        try (CSVParser row = CSVParser.parse(new StringReader(line), CSVFormat.RFC4180)) {
          byReason.merge("rejected:" + row.iterator().next().get(REASON), 1L, Long::sum);
        }
      }
    }
    return byReason;
  }
}
