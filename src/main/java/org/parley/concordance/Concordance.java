package org.parley.concordance;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.parley.model.Reference;
import org.parley.read.AllCores;
import org.parley.read.ReadSettings;
import org.parley.spill.MergedRuns;
import org.parley.spill.SortedRun;
import org.parley.spill.TextFile;
import org.parley.spill.WorkFile;
import org.parley.table.CsvBuffer;
import org.parley.table.SortKey;
import org.parley.text.AnalyzedText;
import org.parley.text.TextAnalyzer;

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
   * Searches documents on all cores.
   *
   * @param settings say how texts are cut, and which phrase to find
   * @param documents with their texts in the work folder
   * @throws IOException if a work file cannot be written or read
   */
  public static Concordance of(ReadSettings settings, List<Reference> documents, Query query)
      throws IOException {
    List<Reference> searched = documents.stream().filter(query::asksFor).toList();
    List<Concordance> shares = new ArrayList<>();
    AllCores.each(
        AllCores.shares(searched),
        share -> new Share(settings, query).search(share),
        (share, found) -> shares.add(found));
    List<WorkFile> rows = new ArrayList<>();
    List<Reference> stopped = new ArrayList<>();
    int withHits = 0;
    long hits = 0;
    long quoted = 0;
    for (Concordance share : shares) {
      rows.addAll(share.rows);
      stopped.addAll(share.stopped);
      withHits += share.withHits;
      hits += share.hits;
      quoted += share.quoted;
    }
    return new Concordance(
        sample(rows, query.sample(), settings.workFolder()),
        searched.size(),
        withHits,
        hits,
        quoted,
        stopped);
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

  /** A search of neighbouring documents by one core. */
  private static final class Share {
    private final ReadSettings settings;
    private final Query query;
    private final TextAnalyzer analyzer;
    private final SortedRun rows;
    private final CsvBuffer csv = new CsvBuffer();
    private final List<Reference> stopped = new ArrayList<>();
    private int withHits;
    private long hits;
    private long quoted;

    Share(ReadSettings settings, Query query) {
      this.settings = settings;
      this.query = query;
      analyzer = new TextAnalyzer(settings.rules());
      rows = new SortedRun(WorkFile.Kind.CONCORDANCE, settings.workFolder());
    }

    Concordance search(List<Reference> documents) throws IOException {
      try (TextFile.Reader texts = new TextFile.Reader(settings.workFolder())) {
        for (Reference document : documents) {
          List<String> names = settings.study().namesOf(document.author());
          add(document, analyzer.analyze(texts.read(document.text()), document.title(), names));
        }
      }
      return new Concordance(rows.finish(), documents.size(), withHits, hits, quoted, stopped);
    }

    private void add(Reference document, AnalyzedText text) throws IOException {
      List<FoundHit> found;
      try {
        found = query.search().in(text);
      } catch (StoppedSearch e) {
        stopped.add(document);
        return;
      }
      withHits += found.isEmpty() ? 0 : 1;
      for (FoundHit hit : found) {
        hits++;
        quoted += hit.quoted() ? 1 : 0;
        add(
            new HitRow(
                document,
                hit,
                text.left(hit.start(), hit.token(), query.context()),
                text.text().substring(hit.start(), hit.end()),
                text.right(hit.end(), hit.next(), query.context())));
      }
    }

    private void add(HitRow row) throws IOException {
      row.write(csv.clear());
      byte[] key = query.order().key(row).toBytes();
      if (query.sample().isEmpty()) {
        rows.add(key, csv.toBytes());
        return;
      }
      Reference document = row.document();
      long rank = SampleRank.of(query.seed(), document.path(), document.part(), row.hit().start());
      rows.add(
          row.place(new SortKey().integer(rank)).toBytes(),
          new RankedRow(key, csv.toBytes()).encode());
    }
  }
}
