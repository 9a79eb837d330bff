package org.parley.count;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.model.Flag;
import org.parley.model.Reference;
import org.parley.model.TableName;
import org.parley.table.ConcordanceRow;
import org.parley.table.DocumentRow;
import org.parley.table.RunFile;
import org.parley.table.SortedRun;
import org.parley.table.TrimmedRow;
import org.parley.text.AnalyzedText;
import org.parley.text.Hit;
import org.parley.text.TextAnalyzer;
import org.parley.text.Trimmed;

/** Counts one document after the other, and writes the rows that belong to a single document. */
final class DocumentCounter {

  /** Below it a rate says little. */
  private static final int SHORT = 50;

  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][A-Za-z0-9]*(?:\\s[^<>]*)?/?>");

  /** What the author-week adds up. */
  record Sizes(int tokens, int quotedTokens) {}

  private final CountSettings settings;
  private final TextAnalyzer analyzer;
  private final SortedRun documents;
  private final SortedRun trimmed;
  private final SortedRun concordance;
  private final ComparisonCounter comparisons;

  DocumentCounter(CountSettings settings, int range, TextAnalyzer analyzer) {
    this.settings = settings;
    this.analyzer = analyzer;
    documents = new SortedRun(RunFile.Kind.DOCUMENTS, settings.workFolder());
    trimmed = new SortedRun(RunFile.Kind.TRIMMED, settings.workFolder());
    concordance = new SortedRun(RunFile.Kind.CONCORDANCE, settings.workFolder());
    comparisons = new ComparisonCounter(settings, range, analyzer.vocabulary());
  }

  /** Counts a document into the tallies of its author-week. */
  Sizes count(Reference reference, TermTally terms, PhraseTally phrases) throws IOException {
    List<String> names = new ArrayList<>(List.of(reference.author()));
    names.addAll(settings.aliases().getOrDefault(reference.author(), List.of()));
    AnalyzedText text =
        analyzer.analyze(settings.texts().text(reference), reference.title(), names);
    int types = terms.add(text, analyzer.vocabulary());
    phrases.add(text);
    boolean passages = settings.wants(TableName.CONCORDANCE) && !text.hits().isEmpty();
    boolean rows = settings.wants(TableName.DOCUMENTS);
    boolean compares = settings.compares();
    int[] sentences = passages || rows || compares ? text.sentences(analyzer) : new int[0];
    int last = sentences.length == 0 ? 0 : sentences[sentences.length - 1];
    if (rows) {
      documents.add(
          DocumentRow.TABLE,
          new DocumentRow(
              reference,
              "",
              "",
              text.tokens(),
              text.quotedTokens(),
              types,
              last,
              flags(reference, text)));
    }
    if (compares) {
      comparisons.add(reference, text, sentences);
    }
    if (passages) {
      writeConcordance(reference, text, sentences);
    }
    if (settings.wants(TableName.TRIMMED)) {
      writeTrimmed(reference, text);
    }
    return new Sizes(text.tokens(), text.quotedTokens());
  }

  /** Finishes the files. */
  List<RunFile> finish(int shards) throws IOException {
    List<RunFile> files = new ArrayList<>(documents.finish());
    files.addAll(trimmed.finish());
    files.addAll(concordance.finish());
    files.addAll(comparisons.finish(shards));
    return files;
  }

  private static Set<Flag> flags(Reference reference, AnalyzedText text) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(reference.flags());
    if (text.tokens() < SHORT) {
      flags.add(Flag.SHORT);
    }
    if (text.quotedTokens() * 2 > text.tokens()) {
      flags.add(Flag.MOSTLY_QUOTED);
    }
    if (text.joinedHyphens() > 0) {
      flags.add(Flag.HYPHENS_JOINED);
    }
    if (text.text().indexOf('<') >= 0 && TAG.matcher(text.text()).find()) {
      flags.add(Flag.MARKUP_LEFT);
    }
    return flags;
  }

  private void writeConcordance(Reference reference, AnalyzedText text, int[] sentences)
      throws IOException {
    for (Hit hit : text.hits()) {
      concordance.add(
          ConcordanceRow.TABLE,
          new ConcordanceRow(
              settings.rules().phrases().get(hit.phrase()).name(),
              reference,
              text.start(hit.firstToken()),
              text.end(hit.firstToken() + hit.tokens() - 1),
              hit.pattern(),
              sentences[hit.firstToken()],
              hit.quoted(),
              text.left(hit),
              text.match(hit),
              text.right(hit)));
    }
  }

  private void writeTrimmed(Reference reference, AnalyzedText text) throws IOException {
    for (Trimmed paragraph : text.trimmed()) {
      trimmed.add(
          TrimmedRow.TABLE,
          new TrimmedRow(
              reference.path(),
              reference.part(),
              paragraph.start(),
              paragraph.end(),
              paragraph.rule(),
              text.text().substring(paragraph.start(), paragraph.end())));
    }
  }
}
