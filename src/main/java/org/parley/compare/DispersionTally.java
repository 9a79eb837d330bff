package org.parley.compare;

import java.util.BitSet;
import org.parley.stats.DeviationOfProportions;
import org.parley.stats.JuillandD;
import org.parley.stats.Postings;
import org.parley.table.DispersionRow;

/** Says how evenly terms are spread over all documents. */
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

  /**
   * The row of a term.
   *
   * @param documents that hold it
   * @param counts how often each does
   */
  DispersionRow row(String term, int[] documents, int[] counts) {
    authors.clear();
    weeks.clear();
    Postings postings = new Postings();
    long count = 0;
    for (int i = 0; i < documents.length; i++) {
      int document = documents[i];
      authors.set(corpus.author(document));
      weeks.set(corpus.week(document) - firstWeek);
      postings.add(counts[i], corpus.tokens(document));
      count += counts[i];
    }
    double dp = DeviationOfProportions.dp(postings, tokens, documentsWithTokens);
    return new DispersionRow(
        term,
        count,
        documents.length,
        authors.cardinality(),
        weeks.cardinality(),
        dp,
        DeviationOfProportions.normalized(dp, fewestTokens, tokens),
        JuillandD.of(postings, documentsWithTokens));
  }
}
