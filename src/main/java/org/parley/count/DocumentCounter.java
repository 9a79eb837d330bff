package org.parley.count;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.model.Piece;
import org.parley.model.Reference;
import org.parley.model.TableName;
import org.parley.model.TextPieces;
import org.parley.spill.SortedRun;
import org.parley.spill.WorkFile;
import org.parley.table.ConcordanceRow;
import org.parley.table.DocumentRow;
import org.parley.table.TrimmedRow;
import org.parley.text.AnalyzedText;
import org.parley.text.Hit;
import org.parley.text.TextAnalyzer;
import org.parley.text.Trimmed;

/** Counts one document after the other, and writes the rows that belong to a single document. */
final class DocumentCounter {

  /** What the author-week adds up. */
  record Sizes(int tokens, int quotedTokens) {}

  private final CountSettings settings;
  private final TextAnalyzer analyzer;
  private final SortedRun documents;
  private final SortedRun trimmed;
  private final SortedRun concordance;
  private final EvidenceWriter comparisons;

  DocumentCounter(CountSettings settings, int range, int shards, TextAnalyzer analyzer) {
    this.settings = settings;
    this.analyzer = analyzer;
    documents = new SortedRun(WorkFile.Kind.DOCUMENTS, settings.workFolder());
    trimmed = new SortedRun(WorkFile.Kind.TRIMMED, settings.workFolder());
    concordance = new SortedRun(WorkFile.Kind.CONCORDANCE, settings.workFolder());
    comparisons = new EvidenceWriter(settings, range, shards, analyzer.vocabulary());
  }

  /** Counts a document into the tallies of its author-week. */
  Sizes count(Reference reference, TermTally terms, PhraseTally phrases) throws IOException {
    List<String> names = new ArrayList<>(List.of(reference.author()));
    names.addAll(settings.aliases().getOrDefault(reference.author(), List.of()));
    DocumentTally tally = new DocumentTally();
    terms.beginDocument();
    try (TextPieces pieces = settings.texts().pieces(reference)) {
      for (Optional<Piece> next = pieces.next(); next.isPresent(); next = pieces.next()) {
        AnalyzedText text = analyzer.analyze(next.get().text(), reference.title(), names);
        phrases.add(text);
        int[] sentences = count(reference, next.get(), text, tally.sentences());
        tally.add(text, terms.add(text, analyzer.vocabulary()), sentences);
      }
    }
    phrases.endDocument(tally.tokens());
    if (settings.wants(TableName.DOCUMENTS)) {
      documents.add(DocumentRow.TABLE, tally.row(reference));
    }
    if (settings.compares()) {
      comparisons.endDocument(reference);
    }
    return new Sizes(tally.tokens(), tally.quotedTokens());
  }

  /**
   * Writes what belongs to a piece, and gives the number of each token's sentence within it, where
   * anybody asks for that.
   *
   * @param before how many sentences come before the piece
   */
  private int[] count(Reference reference, Piece piece, AnalyzedText text, int before)
      throws IOException {
    boolean passages = settings.wants(TableName.CONCORDANCE) && !text.hits().isEmpty();
    boolean compares = settings.compares();
    int[] sentences =
        passages || compares || settings.wants(TableName.DOCUMENTS)
            ? text.sentences(analyzer)
            : new int[0];
    if (compares) {
      comparisons.add(text, sentences);
    }
    if (passages) {
      for (Hit hit : text.hits()) {
        int sentence = before + sentences[hit.firstToken()];
        concordance.add(ConcordanceRow.TABLE, passage(reference, piece, text, hit, sentence));
      }
    }
    if (settings.wants(TableName.TRIMMED)) {
      for (Trimmed paragraph : text.trimmed()) {
        trimmed.add(TrimmedRow.TABLE, trimmed(reference, piece, paragraph));
      }
    }
    return sentences;
  }

  /** Finishes the files. */
  List<WorkFile> finish() throws IOException {
    List<WorkFile> files = new ArrayList<>(documents.finish());
    files.addAll(trimmed.finish());
    files.addAll(concordance.finish());
    files.addAll(comparisons.finish());
    return files;
  }

  private ConcordanceRow passage(
      Reference reference, Piece piece, AnalyzedText text, Hit hit, int sentence) {
    return new ConcordanceRow(
        settings.rules().phrases().get(hit.phrase()).name(),
        reference,
        piece.offset() + text.start(hit.firstToken()),
        piece.offset() + text.end(hit.firstToken() + hit.tokens() - 1),
        hit.pattern(),
        sentence,
        hit.quoted(),
        text.left(hit),
        text.match(hit),
        text.right(hit));
  }

  private TrimmedRow trimmed(Reference reference, Piece piece, Trimmed paragraph) {
    return new TrimmedRow(
        reference.path(),
        reference.part(),
        piece.offset() + paragraph.start(),
        piece.offset() + paragraph.end(),
        paragraph.rule(),
        piece.text().substring(paragraph.start(), paragraph.end()));
  }
}
