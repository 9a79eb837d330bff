package org.parley.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.model.Side;
import org.parley.model.TableName;
import org.parley.spill.RecordBuffer;
import org.parley.spill.SortedRun;
import org.parley.spill.TokenWindows;
import org.parley.spill.WorkFile;
import org.parley.stats.ContingencyTable;
import org.parley.stats.LogLikelihood;
import org.parley.table.NgramRow;

/**
 * Counts one n-gram after the other by side and writes the frequent ones as candidates. A
 * document's occurrences must follow one another, so that no set of documents is needed.
 */
final class NgramCandidates {

  private static final int FEWEST_DOCUMENTS = 2;

  private static final int NOWHERE = -1;

  private final Corpus corpus;
  private final List<String> sides;
  private final int minimumCount;
  private final SortedRun candidates;
  private final RecordBuffer buffer = new RecordBuffer();

  /** By length, the number of the ranking of each side, then of all. */
  private final int[][] rankings = new int[TokenWindows.LONGEST + 1][];

  /** By length, the number of positions for n-grams of each side, then of all. */
  private final long[][] positions = new long[TokenWindows.LONGEST + 1][];

  /** The current n-gram's counts by side; documents without a side come last. */
  private final int[] counts;

  private final int[] documents;
  private final int[] authors;
  private int lastDocument = NOWHERE;
  private int lastSide;

  /** For each author the number of the last n-gram; n-grams are numbered from 1. */
  private final int[] lastNgram;

  private int ngramNumber = 1;

  NgramCandidates(CompareSettings settings, Corpus corpus) {
    this.corpus = corpus;
    minimumCount = settings.study().comparing().minimumCount();
    candidates = new SortedRun(WorkFile.Kind.CANDIDATES, settings.workFolder());
    sides = new ArrayList<>(corpus.sides());
    sides.add(Side.ALL);
    Rankings all = Rankings.of(settings);
    for (int n = TokenWindows.SHORTEST; n <= TokenWindows.LONGEST; n++) {
      int length = n;
      rankings[n] =
          sides.stream().mapToInt(side -> all.number(TableName.NGRAMS, side, length)).toArray();
      positions[n] = sides.stream().mapToLong(side -> corpus.positions(length, side)).toArray();
    }
    counts = new int[sides.size()];
    documents = new int[sides.size()];
    authors = new int[sides.size()];
    lastNgram = new int[corpus.authors()];
  }

  /** Counts an occurrence of the current n-gram. */
  void count(int document) {
    if (document != lastDocument) {
      lastDocument = document;
      int side = corpus.side(document);
      lastSide = side < 0 ? sides.size() - 1 : side;
      documents[lastSide]++;
      int author = corpus.author(document);
      if (lastNgram[author] != ngramNumber) {
        lastNgram[author] = ngramNumber;
        authors[lastSide]++;
      }
    }
    counts[lastSide]++;
  }

  /**
   * Writes a row for each side in which the current n-gram is frequent, and clears its counts.
   *
   * @param n number of its terms
   */
  void finish(int n, String ngram) throws IOException {
    // Sides share no documents and no authors.
    int all = sides.size() - 1;
    counts[all] = Arrays.stream(counts).sum();
    documents[all] = Arrays.stream(documents).sum();
    authors[all] = Arrays.stream(authors).sum();
    for (int side = 0; side <= all; side++) {
      if (counts[side] >= minimumCount && documents[side] >= FEWEST_DOCUMENTS) {
        NgramRow row = row(side, n, ngram);
        candidates.add(rankings[n][side], NgramRanking.key(row), NgramRanking.encode(row, buffer));
      }
    }
    Arrays.fill(counts, 0);
    Arrays.fill(documents, 0);
    Arrays.fill(authors, 0);
    lastDocument = NOWHERE;
    ngramNumber++;
  }

  private NgramRow row(int side, int n, String ngram) {
    return new NgramRow(
        sides.get(side),
        n,
        0,
        ngram,
        counts[side],
        positions[n][side],
        documents[side],
        authors[side],
        logLikelihood(side, n),
        Double.NaN);
  }

  private double logLikelihood(int side, int n) {
    int all = sides.size() - 1;
    if (side == all) {
      return Double.NaN; // Nobody is left to compare all sides with.
    }
    return LogLikelihood.of(
        new ContingencyTable(
            counts[side],
            positions[n][side],
            counts[all] - counts[side],
            positions[n][all] - positions[n][side]));
  }

  /** Returns the candidates; each file's order is the number of its ranking. */
  List<WorkFile> files() throws IOException {
    return candidates.finish();
  }
}
