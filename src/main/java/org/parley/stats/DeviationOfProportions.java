package org.parley.stats;

import java.math.BigInteger;

/**
 * DP, how unevenly a term is spread over the documents of a group: ½·Σ|v/f − s| over all documents
 * (Gries 2008), v the occurrences in a document, f all of them, s the document's share of the
 * group's tokens. 0 is even, near 1 is all in one short document. Undefined (NaN) for f = 0 and for
 * fewer than two documents.
 *
 * <p>It equals Σ max(0, v/f − s) over the documents that hold the term, which is summed here in
 * integers over the common denominator f·N and divided once. Occurrences 1 2 3 4 5 in documents of
 * 9 10 10 10 11 tokens: 0.18.
 */
public final class DeviationOfProportions {

  private DeviationOfProportions() {}

  /**
   * DP.
   *
   * @param tokens of the group
   * @param documents of the group that hold a token
   */
  public static double dp(Postings postings, long tokens, long documents) {
    if (postings.total() == 0 || documents < 2) {
      return Double.NaN;
    }
    return fits(postings.total(), tokens) ? dp(postings, tokens) : bigDp(postings, tokens);
  }

  /** Whether f·N is a long: no product below and no sum of the differences exceeds it. */
  private static boolean fits(long count, long tokens) {
    return Math.multiplyHigh(count, tokens) == 0 && count * tokens > 0;
  }

  private static double dp(Postings postings, long tokens) {
    long excess = 0;
    for (Postings.Kinds kinds = postings.kinds(); kinds.next(); ) {
      long share = kinds.count() * tokens;
      long fair = kinds.tokens() * postings.total();
      excess += Math.max(0, share - fair) * kinds.documents();
    }
    return (double) excess / (double) (postings.total() * tokens);
  }

  private static double bigDp(Postings postings, long tokens) {
    BigInteger excess = BigInteger.ZERO;
    for (Postings.Kinds kinds = postings.kinds(); kinds.next(); ) {
      BigInteger share = product(kinds.count(), tokens);
      BigInteger fair = product(kinds.tokens(), postings.total());
      if (share.compareTo(fair) > 0) {
        excess = excess.add(share.subtract(fair).multiply(BigInteger.valueOf(kinds.documents())));
      }
    }
    return excess.doubleValue() / product(postings.total(), tokens).doubleValue();
  }

  /**
   * DP over the documents of both groups of a comparison; undefined as well where the comparison
   * is.
   */
  public static double dp(Grouping grouping, Occurrences occurrences) {
    ContingencyTable table = occurrences.frequencies(grouping);
    if (!table.isDefined()) {
      return Double.NaN;
    }
    long count = table.count();
    long tokens = table.tokens();
    return fits(count, tokens)
        ? dp(grouping, occurrences, count, tokens)
        : bigDp(grouping, occurrences, table);
  }

  private static double dp(
      Grouping grouping, Occurrences occurrences, long count, long groupTokens) {
    long excess = 0;
    for (int i = 0; i < occurrences.documents().length; i++) {
      long share = occurrences.counts()[i] * groupTokens;
      long fair = grouping.tokens(occurrences.documents()[i]) * count;
      excess += Math.max(0, share - fair);
    }
    return (double) excess / (double) (count * groupTokens);
  }

  private static double bigDp(Grouping grouping, Occurrences occurrences, ContingencyTable table) {
    Postings postings = new Postings();
    for (int i = 0; i < occurrences.documents().length; i++) {
      int tokens = grouping.tokens(occurrences.documents()[i]);
      postings.add(occurrences.counts()[i], tokens);
    }
    return dp(postings, table.tokens(), grouping.documents());
  }

  /**
   * DP over the largest value it can have, 1 − the smallest share (Lijffijt and Gries 2012): 0.18
   * above is 0.18 / (1 − 9/50) = 0.219512.
   *
   * @param fewestTokens of a document of the group that holds a token
   */
  public static double normalized(double dp, long fewestTokens, long tokens) {
    return dp * tokens / (tokens - fewestTokens);
  }

  private static BigInteger product(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }
}
