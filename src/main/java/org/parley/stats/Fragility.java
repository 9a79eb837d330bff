package org.parley.stats;

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

  /** Returns the range. */
  public static Range of(Grouping grouping, Occurrences occurrences) {
    ContingencyTable table = occurrences.frequencies(grouping);
    if (!table.isDefined() || grouping.documents() == 2) {
      return new Range(Double.NaN, Double.NaN);
    }
    double targetRate = LogRatio.rate(table.targetCount(), table.targetTokens());
    double referenceRate = LogRatio.rate(table.referenceCount(), table.referenceTokens());
    // The Log Ratio is monotonic in each rate, so the extreme rates suffice.
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    if (grouping.targetDocuments() > 1) {
      Range target = rates(grouping, true, occurrences, table);
      low = LogRatio.between(target.low, referenceRate);
      high = LogRatio.between(target.high, referenceRate);
    }
    if (grouping.referenceDocuments() > 1) {
      Range reference = rates(grouping, false, occurrences, table.swapped());
      low = Math.min(low, LogRatio.between(targetRate, reference.high));
      high = Math.max(high, LogRatio.between(targetRate, reference.low));
    }
    return new Range(low, high);
  }

  /** Returns the extreme rates of a group if one of its documents is left out. */
  private static Range rates(
      Grouping grouping, boolean group, Occurrences occurrences, ContingencyTable table) {
    long count = table.targetCount();
    long tokens = table.targetTokens();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    int shortest = Integer.MAX_VALUE;
    int longest = 0;
    int next = 0;
    for (int document = 0; document < grouping.documents(); document++) {
      boolean occurs =
          next < occurrences.documents().length && occurrences.documents()[next] == document;
      int ofDocument = occurs ? occurrences.counts()[next++] : 0;
      if (grouping.isTarget(document) != group) {
        continue;
      }
      if (occurs) {
        double rate = LogRatio.rate(count - ofDocument, tokens - grouping.tokens(document));
        low = Math.min(low, rate);
        high = Math.max(high, rate);
      } else {
        shortest = Math.min(shortest, grouping.tokens(document));
        longest = Math.max(longest, grouping.tokens(document));
      }
    }
    // Of the documents without the item, the shortest and the longest give the extremes.
    if (longest > 0) {
      low = Math.min(low, LogRatio.rate(count, tokens - shortest));
      high = Math.max(high, LogRatio.rate(count, tokens - longest));
    }
    return new Range(low, high);
  }
}
