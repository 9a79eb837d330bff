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
      Corpus.Document document = corpus.document(number);
      first = Math.min(first, document.week().index());
      if (document.tokens() > 0) {
        tokens += document.tokens();
        documentsWithTokens++;
        fewestTokens = Math.min(fewestTokens, document.tokens());
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
      Corpus.Document document = corpus.document(documents[i]);
      authors.set(corpus.author(documents[i]));
      weeks.set(document.week().index() - firstWeek);
      postings.add(counts[i], document.tokens());
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
