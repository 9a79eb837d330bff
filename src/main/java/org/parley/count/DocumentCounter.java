package org.parley.count;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.parley.model.Flag;
import org.parley.model.Reference;
import org.parley.model.TableName;
import org.parley.spill.ReferenceBatch;
import org.parley.spill.RepeatedParagraphs;
import org.parley.spill.SortedRun;
import org.parley.spill.TextFile;
import org.parley.spill.WorkFile;
import org.parley.table.ConcordanceRow;
import org.parley.table.DocumentRow;
import org.parley.table.SortKey;
import org.parley.table.Table;
import org.parley.table.TrimmedRow;
import org.parley.text.AnalyzedText;
import org.parley.text.Hit;
import org.parley.text.TextAnalyzer;
import org.parley.text.Trimmed;

/** A counter of single documents. It writes the rows and the evidence of each document. */
final class DocumentCounter implements Closeable {

  private final CountSettings settings;
  private final TextAnalyzer analyzer;
  private final TextFile.Reader texts;
  private final Table<DocumentRow> table;
  private final SortedRun documents;
  private final SortedRun references;
  private final SortedRun trimmed;
  private final SortedRun concordance;
  private final CodedHits coded;
  private final EvidenceWriter evidence;
  private final RepeatedParagraphs repeated;

  /**
   * Creates a counter of the documents of a range.
   *
   * @param range number of the range
   * @param shards number of shards into which the terms are divided
   * @param stopTerms the stop words' numbers in the analyzer's vocabulary
   * @param repeated the paragraphs whose documents get a flag
   */
  DocumentCounter(
      CountSettings settings,
      int range,
      int shards,
      TextAnalyzer analyzer,
      BitSet stopTerms,
      RepeatedParagraphs repeated) {
    this.settings = settings;
    this.analyzer = analyzer;
    this.repeated = repeated;
    texts = new TextFile.Reader(settings.workFolder());
    table = DocumentRow.table(settings.variables());
    documents = new SortedRun(WorkFile.Kind.DOCUMENTS, settings.workFolder());
    references = new SortedRun(WorkFile.Kind.REFERENCES, settings.workFolder());
    trimmed = new SortedRun(WorkFile.Kind.TRIMMED, settings.workFolder());
    concordance = new SortedRun(WorkFile.Kind.CONCORDANCE, settings.workFolder());
    coded = new CodedHits(settings);
    evidence = new EvidenceWriter(settings, range, shards, analyzer.vocabulary(), stopTerms);
  }

  /**
   * Counts a document into the tallies of its author-week.
   *
   * @return its analyzed text with all hits, also those that are not counted because they are wrong
   */
  AnalyzedText count(Reference reference, TermTally terms, PhraseTally phrases) throws IOException {
    List<String> names = new ArrayList<>(List.of(reference.author()));
    names.addAll(settings.aliases().getOrDefault(reference.author(), List.of()));
    AnalyzedText whole = analyzer.analyze(texts.read(reference.text()), reference.title(), names);
    AnalyzedText text = coded.add(reference, whole);
    int types = terms.add(text, analyzer.vocabulary());
    phrases.add(text);
    boolean passages = settings.wants(TableName.CONCORDANCE) && !text.hits().isEmpty();
    int[] sentences =
        passages || settings.wants(TableName.DOCUMENTS) ? text.sentences() : new int[0];
    if (passages) {
      for (Hit hit : text.hits()) {
        concordance.add(ConcordanceRow.TABLE, passage(reference, text, hit, sentences));
      }
    }
    if (settings.wants(TableName.TRIMMED)) {
      for (Trimmed paragraph : text.trimmed()) {
        trimmed.add(TrimmedRow.TABLE, trimmed(reference, text, paragraph));
      }
    }
    if (settings.wants(TableName.DOCUMENTS)) {
      documents.add(table, DocumentRows.of(flagged(reference, text), text, types, sentences));
    }
    if (settings.listed()) {
      references.add(
          new SortKey().text(reference.path()).text(reference.part()).toBytes(),
          ReferenceBatch.of(List.of(reference)).get(0).bytes());
    }
    if (settings.compares()) {
      evidence.add(reference, text);
    }
    return whole;
  }

  /** Finishes the files. */
  List<WorkFile> finish() throws IOException {
    List<WorkFile> files = new ArrayList<>(documents.finish());
    files.addAll(references.finish());
    files.addAll(trimmed.finish());
    files.addAll(concordance.finish());
    files.addAll(coded.finish());
    files.addAll(evidence.finish());
    return files;
  }

  @Override
  public void close() throws IOException {
    texts.close();
  }

  private Reference flagged(Reference reference, AnalyzedText text) {
    return !repeated.isEmpty()
            && repeated.occurIn(reference.outlet(), text.text(), text.countedParagraphs())
        ? reference.withFlag(Flag.BOILERPLATE)
        : reference;
  }

  private ConcordanceRow passage(Reference reference, AnalyzedText text, Hit hit, int[] sentences) {
    return new ConcordanceRow(
        settings.rules().phrases().get(hit.phrase()).name(),
        reference,
        text.start(hit.firstToken()),
        text.end(hit.firstToken() + hit.tokens() - 1),
        hit.pattern(),
        sentences[hit.firstToken()],
        hit.quoted(),
        text.left(hit),
        text.match(hit),
        text.right(hit));
  }

  private static TrimmedRow trimmed(Reference reference, AnalyzedText text, Trimmed paragraph) {
    return new TrimmedRow(
        reference.path(),
        reference.part(),
        paragraph.start(),
        paragraph.end(),
        paragraph.rule(),
        text.text().substring(paragraph.start(), paragraph.end()));
  }
}
