package org.parley.compare;

import java.util.BitSet;
import org.parley.stats.DeviationOfProportions;
import org.parley.stats.JuillandD;
import org.parley.stats.Postings;
import org.parley.table.DispersionRow;

/** Measures how evenly terms are spread over all documents. */
final class DispersionTally {

  private final Corpus corpus;
  private final int firstWeek;
  private final BitSet authors = new BitSet();
  private final BitSet weeks = new BitSet();
  private long tokens;
  private long documentsWithTokens;
  private long fewestTokens = Long.MAX_VALUE;

  DispersionTally(Corpus corpus) {
    this.corpus = corpus;
    int first = Integer.MAX_VALUE;
    for (int number = 0; number < corpus.size(); number++) {
      first = Math.min(first, corpus.week(number));
      if (corpus.tokens(number) > 0) {
        tokens += corpus.tokens(number);
        documentsWithTokens++;
        fewestTokens = Math.min(fewestTokens, corpus.tokens(number));
      }
    }
    firstWeek = first;
  }

  /** Returns the row of a term. */
  DispersionRow row(CorpusItem term) {
    authors.clear();
    weeks.clear();
    Postings postings = new Postings();
    for (int i = 0; i < term.documents().length; i++) {
      int number = term.documents()[i];
      authors.set(corpus.author(number));
      weeks.set(corpus.week(number) - firstWeek);
      postings.add(term.counts()[i], corpus.tokens(number));
    }
    double dp = DeviationOfProportions.dp(postings, tokens, documentsWithTokens);
    return new DispersionRow(
        term.name(),
        term.total(),
        term.documents().length,
        authors.cardinality(),
        weeks.cardinality(),
        dp,
        DeviationOfProportions.normalized(dp, fewestTokens, tokens),
        JuillandD.of(postings, documentsWithTokens));
  }
}
