package org.parley.compare;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Phrase;
import org.parley.spill.DocumentCounts;
import org.parley.stats.ContingencyTable;
import org.parley.stats.LogDice;
import org.parley.stats.LogLikelihood;
import org.parley.stats.MutualInformation;
import org.parley.study.Study;
import org.parley.table.CollocateRow;

/** Counts one term after the other near each phrase of each side. */
final class CollocateTally {

  /** The counts of a phrase over all documents of a side. */
  private static final class Cell {
    private final String phrase;
    private final String side;
    private long hits;
    private long windowTokens;
    private long ownTokens;

    // Counts of the current term.
    private long near;
    private long inHits;
    private long documents;

    Cell(String phrase, String side) {
      this.phrase = phrase;
      this.side = side;
    }
  }

  private final Corpus corpus;
  private final int sides;
  private final List<Cell> cells = new ArrayList<>();
  private final List<Integer> touched = new ArrayList<>();
  private final long[] sideTokens;

  CollocateTally(Study study, Corpus corpus) {
    this.corpus = corpus;
    sides = corpus.sides().size();
    sideTokens = new long[sides];
    for (Phrase phrase : study.phrases()) {
      for (String side : corpus.sides()) {
        cells.add(new Cell(phrase.name(), side));
      }
    }
    for (int number = 0; number < corpus.size(); number++) {
      Corpus.Document document = corpus.document(number);
      int side = corpus.side(number);
      if (side >= 0) {
        sideTokens[side] += document.tokens();
        for (DocumentCounts.Phrase phrase : document.phrases()) {
          Cell cell = cells.get(phrase.number() * sides + side);
          cell.hits += phrase.count();
          cell.windowTokens += phrase.windowTokens();
          cell.ownTokens += phrase.ownTokens();
        }
      }
    }
  }

  /**
   * Adds the occurrences of the current term in a document near a phrase; called at most once for
   * each document and phrase.
   *
   * @param near occurrences in the windows of the phrase
   * @param inHits occurrences within hits of the phrase
   */
  void add(int document, int phrase, int near, int inHits) {
    int side = corpus.side(document);
    if (side < 0) {
      return;
    }
    int number = phrase * sides + side;
    Cell cell = cells.get(number);
    if (cell.near == 0 && cell.inHits == 0) {
      touched.add(number);
    }
    cell.near += near;
    cell.inHits += inHits;
    cell.documents += near > 0 ? 1 : 0;
  }

  /** Returns the rows of the current term, without ranks, and forgets its counts. */
  List<CollocateRow> finish(CorpusItem term) {
    if (touched.isEmpty()) {
      return List.of();
    }
    long[] countOfSide = new long[sides];
    for (int i = 0; i < term.documents().length; i++) {
      int side = corpus.side(term.documents()[i]);
      if (side >= 0) {
        countOfSide[side] += term.counts()[i];
      }
    }
    List<CollocateRow> rows = new ArrayList<>();
    for (int number : touched) {
      Cell cell = cells.get(number);
      if (cell.near > 0) {
        int side = number % sides;
        rows.add(row(term.name(), cell, countOfSide[side], sideTokens[side]));
      }
      cell.near = 0;
      cell.inHits = 0;
      cell.documents = 0;
    }
    touched.clear();
    return rows;
  }

  private static CollocateRow row(String term, Cell cell, long countOfSide, long tokensOfSide) {
    long count = countOfSide - cell.inHits;
    long tokens = tokensOfSide - cell.ownTokens;
    ContingencyTable table =
        new ContingencyTable(
            cell.near, cell.windowTokens, count - cell.near, tokens - cell.windowTokens);
    return new CollocateRow(
        cell.phrase,
        cell.side,
        0,
        term,
        cell.near,
        count,
        cell.windowTokens,
        tokens,
        LogLikelihood.of(table),
        LogDice.of(cell.near, cell.hits, count),
        MutualInformation.of(cell.near, cell.windowTokens, count, tokens),
        cell.documents);
  }
}
