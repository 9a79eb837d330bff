package org.parley.count;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.util.ArrayUtil;
import org.parley.spill.SortedRun;
import org.parley.spill.TokenWindows;
import org.parley.spill.WorkFile;
import org.parley.text.Vocabulary;

/**
 * A writer of the token windows of a range: one window for each position where an n-gram may begin.
 * The first two terms of a window decide its shard, so that a shard contains all n-grams of a
 * beginning. Each shard has its own section.
 */
final class WindowsWriter {

  private static final byte[] NO_KEY = {};

  /** Above this number, tokens are written before the next run; a planned range has about it. */
  private static final int MOST_TOKENS = 3 << 20;

  /** Most windows of a chunk; encoding a chunk takes its size in memory twice. */
  private static final int MOST_WINDOWS = 1 << 18;

  /** Follows the last term of a run. */
  private static final int END = 0;

  private final Vocabulary vocabulary;
  private final int range;
  private final int shards;
  private final int mostTokens;
  private final SortedRun sections;
  private final TokenWindows.Writer writer = new TokenWindows.Writer();

  /** The terms of all runs, numbered from 1; {@link #END} follows each run. */
  private int[] tokens = {};

  private int size;

  /** For each run the index of its {@link #END} and the number of its document. */
  private int[] runs = {};

  private int runCount;

  /**
   * Creates a writer for a range.
   *
   * @param range number of the range
   * @param shards number of sections
   */
  WindowsWriter(Vocabulary vocabulary, int range, int shards, String folder) {
    this(vocabulary, range, shards, folder, MOST_TOKENS);
  }

  /** Creates a writer with another limit, on which the windows do not depend. */
  WindowsWriter(Vocabulary vocabulary, int range, int shards, String folder, int mostTokens) {
    this.mostTokens = mostTokens;
    this.vocabulary = vocabulary;
    this.range = range;
    this.shards = shards;
    sections = new SortedRun(WorkFile.Kind.TOKEN_WINDOWS, folder);
  }

  /** Adds the terms [from, to) as a run of a document. */
  void add(int document, int[] terms, int from, int to) throws IOException {
    if (size > mostTokens) {
      write();
    }
    if (to - from < TokenWindows.SHORTEST) {
      return;
    }
    int end = size + to - from;
    tokens = ArrayUtil.grow(tokens, end + 1);
    runs = ArrayUtil.grow(runs, 2 * runCount + 2);
    for (int token = from; token < to; token++) {
      tokens[size++] = 1 + terms[token];
    }
    tokens[size++] = END;
    runs[2 * runCount] = end;
    runs[2 * runCount + 1] = document;
    runCount++;
  }

  /** Writes the rest; each section contains the windows of its shard in the order of documents. */
  List<WorkFile> finish() throws IOException {
    write();
    return sections.finish();
  }

  private void write() throws IOException {
    Beginnings beginnings = new Beginnings();
    Chunks chunks = new Chunks(beginnings);
    int from = 0;
    for (int shard = 0; shard < shards; shard++) {
      while (from < beginnings.ends[shard]) {
        int to = Math.min(from + MOST_WINDOWS, beginnings.ends[shard]);
        sections.add(shard, NO_KEY, chunks.chunk(from, to));
        from = to;
      }
    }
    size = 0;
    runCount = 0;
  }

  /** The positions where windows begin, shard by shard, and the document of each. */
  private final class Beginnings {
    private final int[] positions;
    private final int[] documents;

    /** The end of each shard's positions. */
    private final int[] ends;

    Beginnings() {
      int[] hashes = new int[1 + vocabulary.size()];
      int[] shardOf = new int[size];
      int[] next = new int[shards + 1];
      forEachBeginning(
          (position, document) -> {
            shardOf[position] = shard(position, hashes);
            next[shardOf[position] + 1]++;
          });
      for (int shard = 0; shard < shards; shard++) {
        next[shard + 1] += next[shard];
      }
      positions = new int[next[shards]];
      documents = new int[next[shards]];
      forEachBeginning(
          (position, document) -> {
            int at = next[shardOf[position]]++;
            positions[at] = position;
            documents[at] = document;
          });
      ends = next;
    }

    private int shard(int position, int[] hashes) {
      int hash = 31 * hash(tokens[position], hashes) + hash(tokens[position + 1], hashes);
      return Vocabulary.shard(hash, shards);
    }

    private int hash(int token, int[] hashes) {
      if (hashes[token] == 0) {
        hashes[token] = vocabulary.hash(token - 1);
      }
      return hashes[token];
    }
  }

  /** Called for each position where a window begins, with its document. */
  private interface Visitor {
    void beginning(int position, int document);
  }

  private void forEachBeginning(Visitor visitor) {
    int position = 0;
    for (int run = 0; run < runCount; run++) {
      int end = runs[2 * run];
      for (; position < end - 1; position++) {
        visitor.beginning(position, runs[2 * run + 1]);
      }
      position = end + 1;
    }
  }

  /** Encodes one chunk after the other. */
  private final class Chunks {
    private final Beginnings beginnings;

    /**
     * For each term its number in the current chunk plus {@link #base}. Lower numbers are of
     * earlier chunks, so that the array is never cleared.
     */
    private final int[] numbers = new int[1 + vocabulary.size()];

    private int base = 1;

    /** The terms of the current windows. */
    private final int[] windows;

    Chunks(Beginnings beginnings) {
      this.beginnings = beginnings;
      windows = new int[Math.min(beginnings.positions.length, MOST_WINDOWS) * TokenWindows.LONGEST];
    }

    /**
     * Returns the chunk of some windows of a shard.
     *
     * @param from index of their first beginning
     * @param to index after their last beginning
     */
    byte[] chunk(int from, int to) throws IOException {
      numbers[END] = base + TokenWindows.NONE;
      int terms = 0;
      int at = 0;
      for (int i = from; i < to; i++) {
        int position = beginnings.positions[i];
        for (int end = at + TokenWindows.LONGEST; at < end; at++) {
          int token = tokens[position];
          if (numbers[token] < base) {
            terms = term(token - 1);
            numbers[token] = base + terms;
          }
          windows[at] = numbers[token] - base;
          position += token == END ? 0 : 1;
        }
      }
      base += terms + 1;
      return writer.encode(range, windows, beginnings.documents, from, to);
    }

    private int term(int term) {
      return writer.term(vocabulary.bytes(), vocabulary.start(term), vocabulary.end(term));
    }
  }
}
