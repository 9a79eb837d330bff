package org.parley.stats;

/**
 * Juilland's D for documents of unequal length (Juilland and Chang-Rodríguez 1964). D = 1 −
 * (σ/μ)/√(k − 1), for the mean μ and the population standard deviation σ of the rates in k
 * documents. 1 is even, 0 is all in one document. Undefined (NaN) for fewer than two documents, and
 * if the term does not occur. With the sample standard deviation D could be negative.
 *
 * <p>Occurrences 1 2 3 4 5 in documents of 9 10 10 10 11 tokens: 0.7852.
 */
public final class JuillandD {

  private JuillandD() {}

  /**
   * Returns D.
   *
   * @param documents number of documents with tokens
   */
  public static double of(Postings postings, long documents) {
    if (documents < 2 || postings.total() == 0) {
      return Double.NaN;
    }
    if (postings.documents() == 1) {
      return 0; // Rounding could give 1.1e-16, which would be printed.
    }
    double sum = 0;
    for (Postings.Classes classes = postings.classes(); classes.next(); ) {
      sum += classes.documents() * rate(classes);
    }
    double mean = sum / documents;
    long without = documents;
    double squares = 0;
    for (Postings.Classes classes = postings.classes(); classes.next(); ) {
      double distance = rate(classes) - mean;
      squares += classes.documents() * distance * distance;
      without -= classes.documents();
    }
    squares += without * mean * mean;
    double d = 1 - StrictMath.sqrt(squares / documents) / mean / StrictMath.sqrt(documents - 1.0);
    // Rounding could give a negative number if nearly all is in one document.
    return Math.max(0, d);
  }

  private static double rate(Postings.Classes classes) {
    return (double) classes.count() / classes.tokens();
  }
}
