package org.parley.count;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.ArrayUtil;
import org.parley.spill.SortedRun;
import org.parley.spill.TermPostings;
import org.parley.spill.WorkFile;
import org.parley.text.AnalyzedText;
import org.parley.text.PhraseWindows;
import org.parley.text.Vocabulary;

/**
 * A writer of the postings of a range: for each term, the documents that contain it. It writes a
 * chunk per term into the section of the term's shard.
 */
final class PostingsWriter {

  private static final int DOCUMENT = 0;
  private static final int COUNT = 1;
  private static final int PHRASE = 1;
  private static final int NEAR = 2;
  private static final int IN_HITS = 3;

  /** If the logs are longer after a document, the postings are written. */
  private static final int MOST_INTS = 6 << 20;

  private final Vocabulary vocabulary;
  private final TermPostings.Writer encoder;
  private final int shards;
  private final SortedRun sections;
  private TermLog counts = new TermLog(2);
  private TermLog phrases = new TermLog(4);

  /** The counts of each term in the current document; {@link #seen} lists its terms. */
  private int[] inDocument = {};

  private int[] inWindow = {};
  private int[] seen = {};
  private int seenCount;

  /**
   * Creates a writer for a range.
   *
   * @param range number of the range
   * @param shards number of sections
   */
  PostingsWriter(Vocabulary vocabulary, int range, int shards, String folder) {
    this.vocabulary = vocabulary;
    encoder = new TermPostings.Writer(range);
    this.shards = shards;
    sections = new SortedRun(WorkFile.Kind.TERM_POSTINGS, folder);
  }

  /**
   * Adds a document.
   *
   * @param document number of the document in the range
   * @param leftOut tokens that are not compared
   * @param windows windows of the document's phrases, by the phrase's index
   */
  void add(int document, AnalyzedText text, BitSet leftOut, Map<Integer, PhraseWindows> windows)
      throws IOException {
    inDocument = ArrayUtil.grow(inDocument, vocabulary.size());
    inWindow = ArrayUtil.grow(inWindow, vocabulary.size());
    int[] terms = text.terms();
    for (int token = leftOut.nextClearBit(0);
        token < text.tokens();
        token = leftOut.nextClearBit(token + 1)) {
      count(terms[token], inDocument);
    }
    for (int i = 0; i < seenCount; i++) {
      int position = counts.add(seen[i]);
      counts.set(position + DOCUMENT, document);
      counts.set(position + COUNT, inDocument[seen[i]]);
      inDocument[seen[i]] = 0;
    }
    seenCount = 0;
    windows.forEach((phrase, around) -> add(document, phrase, around, terms));
    if (counts.length() + phrases.length() > MOST_INTS) {
      write();
    }
  }

  private void add(int document, int phrase, PhraseWindows around, int[] terms) {
    around.hitTokens().stream().forEach(token -> count(terms[token], inDocument));
    around.window().stream()
        .forEach(
            token -> {
              int term = terms[token];
              if (inDocument[term] == 0 && inWindow[term] == 0) {
                see(term);
              }
              inWindow[term]++;
            });
    for (int i = 0; i < seenCount; i++) {
      int position = phrases.add(seen[i]);
      phrases.set(position + DOCUMENT, document);
      phrases.set(position + PHRASE, phrase);
      phrases.set(position + NEAR, inWindow[seen[i]]);
      phrases.set(position + IN_HITS, inDocument[seen[i]]);
      inDocument[seen[i]] = 0;
      inWindow[seen[i]] = 0;
    }
    seenCount = 0;
  }

  private void count(int term, int[] tally) {
    if (tally[term]++ == 0) {
      see(term);
    }
  }

  private void see(int term) {
    seen = ArrayUtil.grow(seen, seenCount + 1);
    seen[seenCount++] = term;
  }

  /** Writes the rest. */
  List<WorkFile> finish() throws IOException {
    write();
    return sections.finish();
  }

  private void write() throws IOException {
    counts.group();
    phrases.group();
    for (int term : counts.sortedTerms(vocabulary)) {
      byte[] key =
          Arrays.copyOfRange(vocabulary.bytes(), vocabulary.start(term), vocabulary.end(term));
      sections.add(Vocabulary.shard(vocabulary.hash(term), shards), key, chunk(term));
    }
    counts = new TermLog(2);
    phrases = new TermLog(4);
  }

  private byte[] chunk(int term) throws IOException {
    encoder.documents(counts.count(term));
    for (int entry = 0; entry < counts.count(term); entry++) {
      int position = counts.position(term, entry);
      encoder.document(counts.get(position + DOCUMENT), counts.get(position + COUNT));
    }
    encoder.phrases(phrases.count(term));
    for (int entry = 0; entry < phrases.count(term); entry++) {
      int position = phrases.position(term, entry);
      encoder.phrase(
          phrases.get(position + DOCUMENT),
          phrases.get(position + PHRASE),
          phrases.get(position + NEAR),
          phrases.get(position + IN_HITS));
    }
    return encoder.encode();
  }
}
