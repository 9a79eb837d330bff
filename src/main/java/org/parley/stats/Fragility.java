package org.parley.stats;

import java.util.Arrays;

/**
 * How far the {@link LogRatio} hangs on a single document: its smallest and largest value when any
 * one document of either group is left out. A document whose loss would empty its group is not left
 * out. Unit: doublings. Undefined (NaN) where no document can be left out or the Log Ratio is
 * undefined with all of them. Where the loss of one takes every occurrence along, or leaves nothing
 * else, the halves of the formula still give a value, and that one counts: it is what a finding
 * from one document comes down to.
 *
 * <p>10 in one of two documents of 50 tokens, against 5 in one of two of 100: −1.470185 (without
 * the 10) to 4.392317 (without the 5).
 */
public final class Fragility {

  private Fragility() {}

  /**
   * The values that are furthest apart.
   *
   * @param low the smallest
   * @param high the largest
   */
  public record Range(double low, double high) {}

  /** The range, by looking at the documents that hold the term and at four others at most. */
  public static Range of(Grouping grouping, Occurrences occurrences) {
    ContingencyTable table = occurrences.frequencies(grouping);
    if (!table.isDefined() || grouping.documents() == 2) {
      return new Range(Double.NaN, Double.NaN);
    }
    Rates target = rates(grouping, true, occurrences, table);
    Rates reference = rates(grouping, false, occurrences, table.swapped());
    // One document is left out at a time: a group at its extreme meets the other as it is.
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    if (grouping.targetDocuments() > 1) {
      low = LogRatio.between(target.low, reference.all);
      high = LogRatio.between(target.high, reference.all);
    }
    if (grouping.referenceDocuments() > 1) {
      low = Math.min(low, LogRatio.between(target.all, reference.high));
      high = Math.max(high, LogRatio.between(target.all, reference.low));
    }
    return new Range(low, high);
  }

  /** The rate of a group: with all of its documents, and the extremes with one left out. */
  private record Rates(double low, double all, double high) {}

  private static Rates rates(
      Grouping grouping, boolean group, Occurrences occurrences, ContingencyTable table) {
    long count = table.targetCount();
    long tokens = table.targetTokens();
    double all = LogRatio.rate(count, tokens);
    int size = group ? grouping.targetDocuments() : grouping.referenceDocuments();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    int holding = 0;
    for (int i = 0; i < occurrences.documents().length; i++) {
      int document = occurrences.documents()[i];
      if (grouping.isTarget(document) == group) {
        long rest = tokens - grouping.tokens(document);
        double rate = LogRatio.rate(count - occurrences.counts()[i], rest);
        low = Math.min(low, rate);
        high = Math.max(high, rate);
        holding++;
      }
    }
    // Of the documents without the term the loss of the shortest raises the rate least, and that of
    // the longest most.
    if (holding < size) {
      int shortest = 0;
      while (holds(occurrences, grouping.byLength(group, shortest))) {
        shortest++;
      }
      int longest = size - 1;
      while (holds(occurrences, grouping.byLength(group, longest))) {
        longest--;
      }
      long least = grouping.tokens(grouping.byLength(group, shortest));
      long most = grouping.tokens(grouping.byLength(group, longest));
      low = Math.min(low, LogRatio.rate(count, tokens - least));
      high = Math.max(high, LogRatio.rate(count, tokens - most));
    }
    return new Rates(low, all, high);
  }

  private static boolean holds(Occurrences occurrences, int document) {
    return Arrays.binarySearch(occurrences.documents(), document) >= 0;
  }
}
