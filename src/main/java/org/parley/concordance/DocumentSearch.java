package org.parley.concordance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.parley.model.Reference;
import org.parley.spill.SortedRun;
import org.parley.spill.TextFile;
import org.parley.spill.WorkFile;
import org.parley.study.Study;
import org.parley.table.CsvBuffer;
import org.parley.table.SortKey;
import org.parley.text.AnalyzedText;
import org.parley.text.CountingRules;
import org.parley.text.TextAnalyzer;

/** A search of a share of a study's documents, one after the other. It searches one share. */
public final class DocumentSearch {

  private final Study study;
  private final Query query;
  private final String folder;
  private final TextAnalyzer analyzer;
  private final SortedRun rows;
  private final CsvBuffer csv = new CsvBuffer();
  private final List<Reference> stopped = new ArrayList<>();
  private int withHits;
  private long hits;
  private long quoted;

  /**
   * @param rules say how texts are cut, and which phrase to find
   * @param folder of the texts and of work files
   */
  public DocumentSearch(Study study, CountingRules rules, Query query, String folder) {
    this.study = study;
    this.query = query;
    this.folder = folder;
    analyzer = new TextAnalyzer(rules);
    rows = new SortedRun(WorkFile.Kind.CONCORDANCE, folder);
  }

  /**
   * Searches those of the documents that the query asks for.
   *
   * @throws IOException if a work file cannot be written or read
   */
  public Concordance in(List<Reference> documents) throws IOException {
    List<Reference> asked = documents.stream().filter(query::asksFor).toList();
    try (TextFile.Reader texts = new TextFile.Reader(folder)) {
      for (Reference document : asked) {
        List<String> names = study.namesOf(document.author());
        add(document, analyzer.analyze(texts.read(document.text()), document.title(), names));
      }
    }
    return new Concordance(rows.finish(), asked.size(), withHits, hits, quoted, stopped);
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
