package org.parley.stats;

import java.util.Arrays;

/**
 * The leave-one-out range of the {@link LogRatio}: its smallest and largest value if any one
 * document of either group is left out. The only document of a group is never left out. Unit:
 * doublings. Undefined (NaN) if no document can be left out, or if the Log Ratio of all documents
 * is undefined. Leaving out a document may remove all occurrences or all other tokens. The
 * formula's halves then still give a value, which counts.
 *
 * <p>10 in one of two documents of 50 tokens, against 5 in one of two of 100: −1.470185 (without
 * the 10) to 4.392317 (without the 5).
 */
public final class Fragility {

  private Fragility() {}

  /**
   * A range of Log Ratios.
   *
   * @param low the smallest value
   * @param high the largest value
   */
  public record Range(double low, double high) {}

  /** Returns the range. Checks the documents that contain the item and at most four others. */
  public static Range of(Grouping grouping, Occurrences occurrences) {
    ContingencyTable table = occurrences.table(grouping);
    boolean oneDocumentEach = grouping.targetDocuments() == 1 && grouping.referenceDocuments() == 1;
    if (!table.isDefined() || oneDocumentEach) {
      return new Range(Double.NaN, Double.NaN);
    }
    Rates target = rates(grouping, true, occurrences, table);
    Rates reference = rates(grouping, false, occurrences, table.swapped());
    // One document is left out at a time, so only one group changes.
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

  /** The rate of a group with all documents, and the extremes with one left out. */
  private record Rates(double low, double all, double high) {}

  private static Rates rates(
      Grouping grouping, boolean ofTarget, Occurrences occurrences, ContingencyTable table) {
    long count = table.targetCount();
    long tokens = table.targetTokens();
    double all = LogRatio.rate(count, tokens);
    int size = ofTarget ? grouping.targetDocuments() : grouping.referenceDocuments();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    int containing = 0;
    for (int i = 0; i < occurrences.documents().length; i++) {
      int document = occurrences.documents()[i];
      if (grouping.isTarget(document) == ofTarget) {
        long rest = tokens - grouping.tokens(document);
        double rate = LogRatio.rate(count - occurrences.counts()[i], rest);
        low = Math.min(low, rate);
        high = Math.max(high, rate);
        containing++;
      }
    }
    // Among documents without the item, leaving out the shortest raises the rate least, the longest
    // most.
    if (containing < size) {
      int shortest = 0;
      while (contains(occurrences, grouping.byLength(ofTarget, shortest))) {
        shortest++;
      }
      int longest = size - 1;
      while (contains(occurrences, grouping.byLength(ofTarget, longest))) {
        longest--;
      }
      long least = grouping.tokens(grouping.byLength(ofTarget, shortest));
      long most = grouping.tokens(grouping.byLength(ofTarget, longest));
      low = Math.min(low, LogRatio.rate(count, tokens - least));
      high = Math.max(high, LogRatio.rate(count, tokens - most));
    }
    return new Rates(low, all, high);
  }

  private static boolean contains(Occurrences occurrences, int document) {
    return Arrays.binarySearch(occurrences.documents(), document) >= 0;
  }
}
