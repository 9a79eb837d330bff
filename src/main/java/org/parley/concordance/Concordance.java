package org.parley.concordance;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.parley.model.Reference;
import org.parley.spill.MergedRuns;
import org.parley.spill.SortedRun;
import org.parley.spill.WorkFile;
import org.parley.table.CsvBuffer;

/**
 * A concordance of documents that were read. Its rows are in sorted work files, so that memory is
 * bounded whatever the number of hits.
 *
 * @param rows files of CSV rows in their order
 * @param documents number of documents that were searched
 * @param withHits number of those with a hit
 * @param hits number of all hits; {@code rows} may have fewer, a sample
 * @param quoted number of those in quotations
 * @param stopped the documents whose search needs too much work; their hits are left out
 */
public record Concordance(
    List<WorkFile> rows,
    int documents,
    int withHits,
    long hits,
    long quoted,
    List<Reference> stopped) {

  /**
   * Returns the concordance of several shares of documents.
   *
   * @param shares of one query
   * @param folder of the work files
   * @throws IOException if a work file cannot be written or read
   */
  public static Concordance of(List<Concordance> shares, Query query, String folder)
      throws IOException {
    List<WorkFile> rows = new ArrayList<>();
    List<Reference> stopped = new ArrayList<>();
    int documents = 0;
    int withHits = 0;
    long hits = 0;
    long quoted = 0;
    for (Concordance share : shares) {
      rows.addAll(share.rows);
      stopped.addAll(share.stopped);
      documents += share.documents;
      withHits += share.withHits;
      hits += share.hits;
      quoted += share.quoted;
    }
    return new Concordance(
        sample(rows, query.sample(), folder), documents, withHits, hits, quoted, stopped);
  }

  /** Sorts the rows with the lowest ranks; without a sample, the rows are sorted already. */
  private static List<WorkFile> sample(List<WorkFile> rows, OptionalInt size, String folder)
      throws IOException {
    if (size.isEmpty()) {
      return rows;
    }
    SortedRun sample = new SortedRun(WorkFile.Kind.CONCORDANCE, folder);
    try (MergedRuns ranked = new MergedRuns(rows)) {
      for (int i = 0; i < size.getAsInt() && ranked.next(); i++) {
        RankedRow row = RankedRow.decode(ranked.value());
        sample.add(row.key(), row.csv());
      }
    }
    return sample.finish();
  }

  /**
   * Writes the header and the rows as CSV.
   *
   * @return the number of rows
   */
  public long writeTo(OutputStream out) throws IOException {
    CsvBuffer header = new CsvBuffer();
    HitRow.writeHeader(header);
    out.write(header.toBytes());
    long written = 0;
    try (MergedRuns merged = new MergedRuns(rows)) {
      for (; merged.next(); written++) {
        out.write(merged.value());
      }
    }
    return written;
  }
}
