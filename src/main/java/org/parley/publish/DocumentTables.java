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
import org.parley.table.ConcordanceRow;
import org.parley.table.DocumentRow;
import org.parley.table.MergedRuns;
import org.parley.table.RejectedRow;
import org.parley.table.RunFile;
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
    merge(publication, tables, DocumentRow.TABLE, RunFile.Kind.DOCUMENTS, RunFile.Kind.DUPLICATES);
    merge(publication, tables, RejectedRow.TABLE, RunFile.Kind.REJECTED);
    merge(publication, tables, TrimmedRow.TABLE, RunFile.Kind.TRIMMED);
    merge(publication, tables, ConcordanceRow.TABLE, RunFile.Kind.CONCORDANCE);
    Map<String, Long> totals = rejections(publication);
    totals.put("duplicate", rows(publication, RunFile.Kind.DUPLICATES));
    totals.put("rejected", rows(publication, RunFile.Kind.REJECTED));
    return new Summary(tables, totals);
  }

  private static void merge(
      Publication publication, List<PublishedTable> tables, Table<?> table, RunFile.Kind... kinds)
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

  private static long rows(Publication publication, RunFile.Kind kind) {
    return publication.files(kind).stream().mapToLong(RunFile::rows).sum();
  }

  private static Map<String, Long> rejections(Publication publication) throws IOException {
    Map<String, Long> byReason = new TreeMap<>();
    try (MergedRuns runs = new MergedRuns(publication.files(RunFile.Kind.REJECTED))) {
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
