package org.parley.stats;

import java.math.BigInteger;

/**
 * The deviation of proportions (DP): how unevenly a term is spread over the documents of a group
 * (Gries 2008). DP = ½·Σ|v/f − s| over all documents. Here v is the count in a document, f the
 * count in all, and s the document's share of the group's tokens n. 0 is even; near 1 is all in one
 * short document. Undefined (NaN) for f = 0 and for fewer than two documents.
 *
 * <p>DP equals Σ max(0, v/f − s) over the documents that contain the term. The code sums this in
 * integers over the common denominator f·n and divides once. Counts 1 2 3 4 5 in documents of 9 10
 * 10 10 11 tokens: 0.18.
 */
public final class DeviationOfProportions {

  private DeviationOfProportions() {}

  /**
   * Returns DP.
   *
   * @param tokens tokens of the group
   * @param documents number of documents with tokens
   */
  public static double dp(Postings postings, long tokens, long documents) {
    if (postings.total() == 0 || documents < 2) {
      return Double.NaN;
    }
    return fits(postings.total(), tokens) ? dp(postings, tokens) : bigDp(postings, tokens);
  }

  /** Returns DP over the documents of both groups; NaN if the comparison is undefined. */
  public static double dp(Grouping grouping, Occurrences occurrences) {
    ContingencyTable table = occurrences.table(grouping);
    if (!table.isDefined()) {
      return Double.NaN;
    }
    return fits(table.count(), table.tokens())
        ? dp(grouping, occurrences, table.count(), table.tokens())
        : dp(postings(grouping, occurrences), table.tokens(), grouping.documents());
  }

  /** Sums without sorting: this is called for every term of every comparison. */
  private static double dp(Grouping grouping, Occurrences occurrences, long count, long tokens) {
    long excess = 0;
    for (int i = 0; i < occurrences.documents().length; i++) {
      long share = occurrences.counts()[i] * tokens;
      long fair = grouping.tokens(occurrences.documents()[i]) * count;
      excess += Math.max(0, share - fair);
    }
    return (double) excess / (double) (count * tokens);
  }

  private static Postings postings(Grouping grouping, Occurrences occurrences) {
    Postings postings = new Postings();
    for (int i = 0; i < occurrences.documents().length; i++) {
      postings.add(occurrences.counts()[i], grouping.tokens(occurrences.documents()[i]));
    }
    return postings;
  }

  /** Returns whether f·n is a long; no other product or sum in the formula exceeds it. */
  private static boolean fits(long count, long tokens) {
    return Math.multiplyHigh(count, tokens) == 0 && count * tokens > 0;
  }

  private static double dp(Postings postings, long tokens) {
    long excess = 0;
    for (Postings.Classes classes = postings.classes(); classes.next(); ) {
      long share = classes.count() * tokens;
      long fair = classes.tokens() * postings.total();
      excess += Math.max(0, share - fair) * classes.documents();
    }
    return (double) excess / (double) (postings.total() * tokens);
  }

  private static double bigDp(Postings postings, long tokens) {
    BigInteger excess = BigInteger.ZERO;
    for (Postings.Classes classes = postings.classes(); classes.next(); ) {
      BigInteger share = product(classes.count(), tokens);
      BigInteger fair = product(classes.tokens(), postings.total());
      BigInteger above = share.subtract(fair).max(BigInteger.ZERO);
      excess = excess.add(above.multiply(BigInteger.valueOf(classes.documents())));
    }
    return excess.doubleValue() / product(postings.total(), tokens).doubleValue();
  }

  private static BigInteger product(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }

  /**
   * Returns DP over its largest possible value, 1 − the smallest share (Lijffijt and Gries 2012).
   * For 0.18 above this is 0.18/(1 − 9/50) = 0.219512.
   *
   * @param fewestTokens tokens of the shortest document with tokens
   */
  public static double normalized(double dp, long fewestTokens, long tokens) {
    return dp * tokens / (tokens - fewestTokens);
  }
}
