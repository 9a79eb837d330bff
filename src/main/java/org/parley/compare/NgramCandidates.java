package org.parley.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.model.TableName;
import org.parley.spill.RecordBuffer;
import org.parley.spill.SortedRun;
import org.parley.spill.TokenWindows;
import org.parley.spill.WorkFile;
import org.parley.stats.ContingencyTable;
import org.parley.stats.LogLikelihood;
import org.parley.table.NgramRow;

/**
 * Counts one n-gram after the other, side by side, and writes down those that may get a row. Since
 * the occurrences of a document follow one another, no set of documents is needed.
 */
final class NgramCandidates {

  private static final int FEWEST_DOCUMENTS = 2;

  private static final int NOWHERE = -1;

  private final Corpus corpus;
  private final List<String> sides;
  private final int minimumCount;
  private final SortedRun candidates;
  private final RecordBuffer buffer = new RecordBuffer();

  /** The number of the task of each side, then that of all. */
  private final int[] tasks;

  /** The places of n-grams of each length, of each side, then of all. */
  private final long[][] positions;

  /** Of the n-gram at hand, by side; those without one are the last. */
  private final int[] counts;

  private final int[] documents;
  private final int[] authors;
  private int lastDocument = NOWHERE;
  private int lastSide;

  /** The n-gram that each author was last seen with; n-grams are numbered from 1, 0 is none. */
  private final int[] lastNgram;

  private int ngramNumber = 1;

  NgramCandidates(CompareSettings settings, Corpus corpus) {
    this.corpus = corpus;
    minimumCount = settings.study().comparing().minimumCount();
    candidates = new SortedRun(WorkFile.Kind.CANDIDATES, settings.workFolder());
    sides = new ArrayList<>(corpus.sides());
    sides.add(Rankings.ALL);
    Rankings all = Rankings.of(settings);
    tasks = sides.stream().mapToInt(side -> all.number(TableName.NGRAMS, side)).toArray();
    positions = new long[TokenWindows.LONGEST + 1][];
    for (int n = TokenWindows.SHORTEST; n <= TokenWindows.LONGEST; n++) {
      int length = n;
      positions[n] = sides.stream().mapToLong(side -> corpus.positions(length, side)).toArray();
    }
    counts = new int[sides.size()];
    documents = new int[sides.size()];
    authors = new int[sides.size()];
    lastNgram = new int[corpus.authors()];
  }

  /** Counts an occurrence in a document. */
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
   * Writes down what was counted of an n-gram; the next may begin.
   *
   * @param n its terms
   * @param ngram frequent, and in {@value #FEWEST_DOCUMENTS} documents or more, of all sides
   */
  void finish(int n, String ngram) throws IOException {
    int all = sides.size() - 1;
    long count = Arrays.stream(counts).asLongStream().sum();
    for (int side = 0; side < all; side++) {
      if (counts[side] >= minimumCount && documents[side] >= FEWEST_DOCUMENTS) {
        ContingencyTable table =
            new ContingencyTable(
                counts[side],
                positions[n][side],
                count - counts[side],
                positions[n][all] - positions[n][side]);
        write(
            side, n, ngram, counts[side], documents[side], authors[side], LogLikelihood.of(table));
      }
    }
    // Sides share no documents and no authors.
    long ofDocuments = Arrays.stream(documents).asLongStream().sum();
    long ofAuthors = Arrays.stream(authors).asLongStream().sum();
    write(all, n, ngram, count, ofDocuments, ofAuthors, Double.NaN);
    Arrays.fill(counts, 0);
    Arrays.fill(documents, 0);
    Arrays.fill(authors, 0);
    lastDocument = NOWHERE;
    ngramNumber++;
  }

  private void write(
      int side,
      int n,
      String ngram,
      long count,
      long ofDocuments,
      long ofAuthors,
      double logLikelihood)
      throws IOException {
    NgramRow row =
        new NgramRow(
            sides.get(side),
            n,
            0,
            ngram,
            count,
            positions[n][side],
            ofDocuments,
            ofAuthors,
            logLikelihood,
            Double.NaN);
    candidates.add(tasks[side], NgramRanking.key(row), NgramRanking.encode(row, buffer));
  }

  /** The files, each section under the number of its task. */
  List<WorkFile> files() throws IOException {
    return candidates.finish();
  }
}
