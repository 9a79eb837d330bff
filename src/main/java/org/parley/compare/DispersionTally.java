package org.parley.compare;

import java.util.Arrays;
import java.util.BitSet;
import org.parley.stats.DeviationOfProportions;
import org.parley.stats.JuillandD;
import org.parley.stats.Postings;
import org.parley.table.DispersionRow;

/** Says how evenly terms are spread over all documents. */
final class DispersionTally {

  private final Corpus corpus;

  /** For each document its week and its tokens, side by side: every term asks for them. */
  private final int[] weekOf;

  private final int[] tokensOf;
  private final BitSet authors = new BitSet();
  private final BitSet weeks = new BitSet();
  private long tokens;
  private long documentsWithTokens;
  private long fewestTokens = Long.MAX_VALUE;

  DispersionTally(Corpus corpus) {
    this.corpus = corpus;
    weekOf = new int[corpus.size()];
    tokensOf = new int[corpus.size()];
    for (int number = 0; number < corpus.size(); number++) {
      Corpus.Document document = corpus.document(number);
      weekOf[number] = document.week().index();
      tokensOf[number] = document.tokens();
      if (document.tokens() > 0) {
        tokens += document.tokens();
        documentsWithTokens++;
        fewestTokens = Math.min(fewestTokens, document.tokens());
      }
    }
    int first = Arrays.stream(weekOf).min().orElse(0);
    Arrays.setAll(weekOf, number -> weekOf[number] - first);
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
      weeks.set(weekOf[document]);
      postings.add(counts[i], tokensOf[document]);
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
