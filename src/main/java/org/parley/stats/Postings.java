package org.parley.stats;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * The documents of a group that hold a term, as far as dispersion asks: how often each holds it and
 * how long each is. Kept as a tally of equal documents in a fixed order, so that neither the order
 * of the documents nor how they were divided can change a sum.
 */
public final class Postings {

  private final Map<Posting, Long> tally =
      new TreeMap<>(Comparator.comparingLong(Posting::count).thenComparingLong(Posting::tokens));

  private long total;
  private long documents;

  /** Adds a document. */
  public void add(Posting posting) {
    tally.merge(posting, 1L, Long::sum);
    total += posting.count();
    documents++;
  }

  /** All occurrences. */
  long total() {
    return total;
  }

  /** All documents that hold the term. */
  long documents() {
    return documents;
  }

  /** How many documents there are of each kind, in a fixed order. */
  Map<Posting, Long> tally() {
    return tally;
  }
}
