package org.parley.count;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.parley.table.RunFile;
import org.parley.table.SortedRun;
import org.parley.table.TokenWindows;
import org.parley.text.Vocabulary;

/**
 * Collects the runs of tokens of a range and writes a window for each place where an n-gram may
 * begin into the section of its shard, which is that of its first two terms: all n-grams of a
 * beginning are counted together.
 */
final class WindowsWriter {

  private static final byte[] NO_KEY = {};

  /**
   * So many tokens are written away, whatever follows; the largest even range has about as many.
   */
  private static final int MOST_TOKENS = 3 << 20;

  private final Vocabulary vocabulary;
  private final int range;
  private final int shards;
  private final int mostTokens;
  private final SortedRun sections;
  private final TokenWindows.Writer writer = new TokenWindows.Writer();

  /** The terms of all runs, one run after the other. */
  private int[] tokens = new int[1 << 12];

  private int size;

  /** For each run the end of its tokens and the number of its document. */
  private int[] runs = new int[1 << 10];

  private int runCount;

  /**
   * @param range its number
   * @param shards how many sections there are
   */
  WindowsWriter(Vocabulary vocabulary, int range, int shards, String folder) {
    this(vocabulary, range, shards, folder, MOST_TOKENS);
  }

  /** The same, with another limit: what is counted does not depend on it, and a test shows it. */
  WindowsWriter(Vocabulary vocabulary, int range, int shards, String folder, int mostTokens) {
    this.mostTokens = mostTokens;
    this.vocabulary = vocabulary;
    this.range = range;
    this.shards = shards;
    sections = new SortedRun(RunFile.Kind.TOKEN_WINDOWS, folder);
  }

  /** Adds the terms from {@code from} to {@code to} as a run of a document. */
  void add(int document, int[] terms, int from, int to) throws IOException {
    if (size > mostTokens) {
      write();
    }
    int length = to - from;
    if (size + length > tokens.length) {
      tokens = Arrays.copyOf(tokens, Math.max(size + length, tokens.length * 2));
    }
    if (2 * runCount + 2 > runs.length) {
      runs = Arrays.copyOf(runs, runs.length * 2);
    }
    System.arraycopy(terms, from, tokens, size, length);
    size += length;
    runs[2 * runCount] = size;
    runs[2 * runCount + 1] = document;
    runCount++;
  }

  /**
   * Writes what is left; in each section are the windows of its shard in the order of documents.
   */
  List<RunFile> finish() throws IOException {
    write();
    return sections.finish();
  }

  private void write() throws IOException {
    int[] ends = new int[shards];
    int[] beginnings = byShard(ends);
    int[] runOf = runsOf();
    int[] numbers = new int[vocabulary.size()];
    int from = 0;
    for (int shard = 0; shard < shards; shard++) {
      if (from < ends[shard]) {
        sections.add(shard, NO_KEY, chunk(beginnings, from, ends[shard], runOf, numbers));
      }
      from = ends[shard];
    }
    size = 0;
    runCount = 0;
  }

  /**
   * The places where windows begin, those of a shard together.
   *
   * @param ends filled in: for each shard where its places end
   */
  private int[] byShard(int[] ends) {
    int[] hashes = new int[vocabulary.size()];
    int[] shardOf = new int[size];
    int[] next = new int[shards + 1];
    forEachBeginning(
        at -> {
          shardOf[at] = shard(at, hashes);
          next[shardOf[at] + 1]++;
        });
    for (int shard = 0; shard < shards; shard++) {
      next[shard + 1] += next[shard];
    }
    int[] beginnings = new int[next[shards]];
    forEachBeginning(at -> beginnings[next[shardOf[at]]++] = at);
    System.arraycopy(next, 0, ends, 0, shards);
    return beginnings;
  }

  private void forEachBeginning(IntConsumer beginning) {
    int at = 0;
    for (int run = 0; run < runCount; run++) {
      int end = runs[2 * run];
      for (; at < end - 1; at++) {
        beginning.accept(at);
      }
      at = end;
    }
  }

  private int shard(int at, int[] hashes) {
    int hash = 31 * hash(tokens[at], hashes) + hash(tokens[at + 1], hashes);
    return Vocabulary.share(hash, shards);
  }

  private int hash(int term, int[] hashes) {
    if (hashes[term] == 0) {
      hashes[term] = vocabulary.hash(term);
    }
    return hashes[term];
  }

  /** For each token the number of its run. */
  private int[] runsOf() {
    int[] runOf = new int[size];
    int at = 0;
    for (int run = 0; run < runCount; run++) {
      Arrays.fill(runOf, at, runs[2 * run], run);
      at = runs[2 * run];
    }
    return runOf;
  }

  /**
   * Writes the windows of one shard.
   *
   * @param from the first of their beginnings
   * @param to the first that is none of them
   * @param runOf for each token its run
   * @param numbers for each term its number in the chunk; all 0 before and after
   */
  private byte[] chunk(int[] beginnings, int from, int to, int[] runOf, int[] numbers) {
    for (int i = from; i < to; i++) {
      int end = windowEnd(beginnings[i], runOf);
      for (int at = beginnings[i]; at < end; at++) {
        int term = tokens[at];
        if (numbers[term] == 0) {
          numbers[term] =
              writer.term(vocabulary.bytes(), vocabulary.start(term), vocabulary.end(term));
        }
      }
    }
    writer.windows(to - from);
    for (int i = from; i < to; i++) {
      int begin = beginnings[i];
      int document = runs[2 * runOf[begin] + 1];
      writer.window(document, tokens, begin, windowEnd(begin, runOf), numbers);
    }
    for (int i = from; i < to; i++) {
      int end = windowEnd(beginnings[i], runOf);
      for (int at = beginnings[i]; at < end; at++) {
        numbers[tokens[at]] = 0;
      }
    }
    return writer.toBytes(range);
  }

  private int windowEnd(int begin, int[] runOf) {
    return Math.min(begin + TokenWindows.LONGEST, runs[2 * runOf[begin]]);
  }
}
