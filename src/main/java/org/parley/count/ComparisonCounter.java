package org.parley.count;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.parley.model.Reference;
import org.parley.model.TableName;
import org.parley.table.DocumentCounts;
import org.parley.table.RunFile;
import org.parley.table.SortKey;
import org.parley.table.SortedRun;
import org.parley.table.TokenWindows;
import org.parley.text.AnalyzedText;
import org.parley.text.PhraseWindows;
import org.parley.text.TokenRuns;
import org.parley.text.Vocabulary;

/** Notes of the documents of a range what the tables that compare are made of. */
final class ComparisonCounter {

  private final CountSettings settings;
  private final int range;
  private final SortedRun documents;
  private final PostingsWriter postings;
  private final WindowsWriter windows;

  /** The stop words' numbers in the vocabulary. */
  private final BitSet stopTerms = new BitSet();

  private int document;

  /**
   * @param range its number, under which the comparisons find its documents
   */
  ComparisonCounter(CountSettings settings, int range, Vocabulary vocabulary) {
    this.settings = settings;
    this.range = range;
    documents = new SortedRun(RunFile.Kind.DOCUMENT_COUNTS, settings.workFolder());
    postings = new PostingsWriter(vocabulary);
    windows = new WindowsWriter(vocabulary);
    settings.stopWords().forEach(word -> stopTerms.set(vocabulary.number(word)));
  }

  /**
   * Adds a document.
   *
   * @param sentences number of each token's sentence
   */
  void add(Reference reference, AnalyzedText text, int[] sentences) throws IOException {
    BitSet leftOut = settings.ownWords() ? text.quoted() : new BitSet();
    Map<Integer, PhraseWindows> phrases = PhraseWindows.in(text, sentences, settings.ownWords());
    DocumentCounts counts =
        DocumentCounts.of(
            reference,
            text.tokens() - leftOut.cardinality(),
            positions(text, sentences, leftOut),
            phrases.entrySet().stream()
                .map(phrase -> counts(phrase.getKey(), phrase.getValue()))
                .toList());
    documents.add(range, new SortKey().integer(document).toBytes(), counts.encode());
    if (settings.wantsPostings()) {
      postings.add(document, text, leftOut, phrases);
    }
    if (settings.wants(TableName.NGRAMS)) {
      TokenRuns.visit(
          text.tokens(),
          sentences,
          withStopWords(leftOut, text),
          (from, to) -> windows.add(document, text.terms(), from, to));
    }
    document++;
  }

  /** Finishes the files. */
  List<RunFile> finish(int shards) throws IOException {
    List<RunFile> files = new ArrayList<>(documents.finish());
    files.addAll(postings.finish(range, shards, settings));
    files.addAll(windows.finish(range, shards, settings));
    return files;
  }

  /** At how many places n-grams of each length could stand, those with stop words included. */
  private static List<Integer> positions(AnalyzedText text, int[] sentences, BitSet leftOut) {
    int[] positions = new int[TokenWindows.LONGEST - TokenWindows.SHORTEST + 1];
    TokenRuns.visit(
        text.tokens(),
        sentences,
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

  private static DocumentCounts.Phrase counts(int number, PhraseWindows phrase) {
    return new DocumentCounts.Phrase(
        number, phrase.count(), phrase.window().cardinality(), phrase.own().cardinality());
  }
}
