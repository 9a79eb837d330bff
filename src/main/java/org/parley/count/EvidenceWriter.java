package org.parley.count;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.parley.model.Reference;
import org.parley.model.TableName;
import org.parley.spill.DocumentCounts;
import org.parley.spill.DocumentCounts.Phrase;
import org.parley.spill.SortedRun;
import org.parley.spill.TokenWindows;
import org.parley.spill.WorkFile;
import org.parley.table.SortKey;
import org.parley.text.AnalyzedText;
import org.parley.text.PhraseWindows;
import org.parley.text.TokenRuns;
import org.parley.text.Vocabulary;

/** A writer of the evidence that comparisons need from the documents of a range. */
final class EvidenceWriter {

  private final CountSettings settings;
  private final int range;
  private final SortedRun documents;
  private final PostingsWriter postings;
  private final WindowsWriter windows;

  private final BitSet stopTerms;
  private int document;

  /**
   * Creates a writer for a range.
   *
   * @param range number of the range, under which the comparisons find its documents
   * @param shards number of shards into which the terms are divided
   * @param stopTerms the stop words' numbers in the vocabulary
   */
  EvidenceWriter(
      CountSettings settings, int range, int shards, Vocabulary vocabulary, BitSet stopTerms) {
    this.settings = settings;
    this.range = range;
    this.stopTerms = stopTerms;
    documents = new SortedRun(WorkFile.Kind.DOCUMENT_COUNTS, settings.workFolder());
    postings = new PostingsWriter(vocabulary, range, shards, settings.workFolder());
    windows = new WindowsWriter(vocabulary, range, shards, settings.workFolder());
  }

  /** Adds a document. */
  void add(Reference reference, AnalyzedText text) throws IOException {
    int[] runs = text.runs();
    BitSet leftOut = settings.ownWords() ? text.quoted() : new BitSet();
    Map<Integer, PhraseWindows> phraseWindows = PhraseWindows.in(text, runs, settings.ownWords());
    DocumentCounts counts =
        DocumentCounts.of(
            reference,
            settings.comparedTokens(text),
            positions(text, runs, leftOut),
            counts(phraseWindows));
    documents.add(range, new SortKey().integer(document).toBytes(), counts.encode());
    if (settings.wantsPostings()) {
      postings.add(document, text, leftOut, phraseWindows);
    }
    if (settings.wants(TableName.NGRAMS)) {
      TokenRuns.visit(
          text.tokens(),
          runs,
          withStopWords(leftOut, text),
          (from, to) -> windows.add(document, text.terms(), from, to));
    }
    document++;
  }

  /** Finishes the files. */
  List<WorkFile> finish() throws IOException {
    List<WorkFile> files = new ArrayList<>(documents.finish());
    files.addAll(postings.finish());
    files.addAll(windows.finish());
    return files;
  }

  /** Returns the number of positions for n-grams of each length, with stop words. */
  private static List<Integer> positions(AnalyzedText text, int[] runs, BitSet leftOut)
      throws IOException {
    int[] positions = new int[TokenWindows.LONGEST - TokenWindows.SHORTEST + 1];
    TokenRuns.visit(
        text.tokens(),
        runs,
        leftOut,
        (from, to) -> {
          for (int i = 0; i < positions.length; i++) {
            positions[i] += Math.max(0, to - from - (TokenWindows.SHORTEST + i) + 1);
          }
        });
    return Arrays.stream(positions).boxed().toList();
  }

  private BitSet withStopWords(BitSet leftOut, AnalyzedText text) {
    if (stopTerms.isEmpty()) {
      return leftOut;
    }
    BitSet more = (BitSet) leftOut.clone();
    for (int token = 0; token < text.tokens(); token++) {
      if (stopTerms.get(text.terms()[token])) {
        more.set(token);
      }
    }
    return more;
  }

  private static List<Phrase> counts(Map<Integer, PhraseWindows> phrases) {
    return phrases.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            entry -> {
              PhraseWindows phrase = entry.getValue();
              return new Phrase(
                  entry.getKey(),
                  phrase.count(),
                  phrase.window().cardinality(),
                  phrase.hitTokens().cardinality());
            })
        .toList();
  }
}
