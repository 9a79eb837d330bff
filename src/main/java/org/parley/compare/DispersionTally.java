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

  /** Returns the row of a term. */
  DispersionRow row(CorpusItem term) {
    authors.clear();
    weeks.clear();
    Postings postings = new Postings();
    for (int i = 0; i < term.documents().length; i++) {
      int number = term.documents()[i];
      Corpus.Document document = corpus.document(number);
      authors.set(corpus.author(number));
      weeks.set(document.week().index() - firstWeek);
      postings.add(term.counts()[i], document.tokens());
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
