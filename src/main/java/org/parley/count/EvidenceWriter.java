package org.parley.count;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/** Notes of the documents of a range what the tables that compare are made of. */
final class EvidenceWriter {

  private final CountSettings settings;
  private final int range;
  private final SortedRun documents;
  private final PostingsWriter postings;
  private final WindowsWriter windows;

  /** The stop words' numbers in the vocabulary. */
  private final BitSet stopTerms = new BitSet();

  private int document;

  /** Of the document at hand: tokens, places of n-grams of each length, phrases by number. */
  private int tokens;

  private final int[] positions = new int[TokenWindows.LONGEST - TokenWindows.SHORTEST + 1];
  private final Map<Integer, Phrase> phrases = new TreeMap<>();

  /**
   * @param range its number, under which the comparisons find its documents
   * @param shards into how many shares the terms are divided
   */
  EvidenceWriter(CountSettings settings, int range, int shards, Vocabulary vocabulary) {
    this.settings = settings;
    this.range = range;
    documents = new SortedRun(WorkFile.Kind.DOCUMENT_COUNTS, settings.workFolder());
    postings = new PostingsWriter(vocabulary, range, shards, settings.workFolder());
    windows = new WindowsWriter(vocabulary, range, shards, settings.workFolder());
    settings.stopWords().forEach(word -> stopTerms.set(vocabulary.number(word)));
  }

  /**
   * Adds a piece of the document at hand.
   *
   * @param sentences number of each token's sentence
   */
  void add(AnalyzedText text, int[] sentences) throws IOException {
    BitSet leftOut = settings.ownWords() ? text.quoted() : new BitSet();
    Map<Integer, PhraseWindows> phraseWindows =
        PhraseWindows.in(text, sentences, settings.ownWords());
    tokens += text.tokens() - leftOut.cardinality();
    addPositions(text, sentences, leftOut);
    phraseWindows.forEach(
        (phrase, around) -> phrases.merge(phrase, counts(phrase, around), Phrase::plus));
    if (settings.wantsPostings()) {
      postings.add(document, text, leftOut, phraseWindows);
    }
    if (settings.wants(TableName.NGRAMS)) {
      TokenRuns.visit(
          text.tokens(),
          sentences,
          withStopWords(leftOut, text),
          (from, to) -> windows.add(document, text.terms(), from, to));
    }
  }

  /** Ends the document at hand. */
  void endDocument(Reference reference) throws IOException {
    DocumentCounts counts =
        DocumentCounts.of(
            reference,
            tokens,
            Arrays.stream(positions).boxed().toList(),
            List.copyOf(phrases.values()));
    documents.add(range, new SortKey().integer(document).toBytes(), counts.encode());
    tokens = 0;
    Arrays.fill(positions, 0);
    phrases.clear();
    postings.endDocument();
    document++;
  }

  /** Finishes the files. */
  List<WorkFile> finish() throws IOException {
    List<WorkFile> files = new ArrayList<>(documents.finish());
    files.addAll(postings.finish());
    files.addAll(windows.finish());
    return files;
  }

  /** At how many places n-grams of each length could stand, those with stop words included. */
  private void addPositions(AnalyzedText text, int[] sentences, BitSet leftOut) throws IOException {
    TokenRuns.visit(
        text.tokens(),
        sentences,
        leftOut,
        (from, to) -> {
          for (int i = 0; i < positions.length; i++) {
            positions[i] += Math.max(0, to - from - (TokenWindows.SHORTEST + i) + 1);
          }
        });
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

  private static Phrase counts(int number, PhraseWindows phrase) {
    return new Phrase(
        number, phrase.count(), phrase.window().cardinality(), phrase.own().cardinality());
  }
}
