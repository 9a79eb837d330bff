package org.parley.stats;

import java.util.Arrays;

/**
 * A leave-one-out over documents: how an effect size changes if any one document of either group is
 * left out. The only document of a group is never left out. Undefined (NaN) if no document can be
 * left out, or if the measures of all documents are undefined. If no occurrences or no other tokens
 * remain, the rates are equal: the Log Ratio is 0, the rate ratio 1.
 *
 * <p>10 in one of two documents of 50 tokens, against 5 in one of two of 100: the Log Ratio is
 * −2.857981 (without the 10) to 4.392317 (without the 5).
 */
public final class Fragility {

  private static final Range UNDEFINED = new Range(Double.NaN, Double.NaN);

  /**
   * A range of an effect size.
   *
   * @param low the smallest value
   * @param high the largest value
   */
  public record Range(double low, double high) {}

  /** An effect size that increases with f1 and n2, and decreases with f2 and n1. */
  private interface EffectSize {
    double of(long f1, long n1, long f2, long n2);
  }

  private final Grouping grouping;
  private final Occurrences occurrences;
  private final ContingencyTable all;
  private final EffectSize effectSize;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;

  private Fragility(Grouping grouping, Occurrences occurrences, EffectSize effectSize) {
    this.grouping = grouping;
    this.occurrences = occurrences;
    this.effectSize = effectSize;
    all = occurrences.table(grouping);
  }

  /** Returns the range of the {@link LogRatio}, in doublings. */
  public static Range ofLogRatio(Grouping grouping, Occurrences occurrences) {
    // The logarithms of the extremes are enough.
    Range range = new Fragility(grouping, occurrences, LogRatio::distance).range();
    return new Range(LogRatio.ofDistance(range.low), LogRatio.ofDistance(range.high));
  }

  /** Returns the range of the {@link RateRatio}; an infinite value is NaN. */
  public static Range ofRateRatio(Grouping grouping, Occurrences occurrences) {
    Range range = new Fragility(grouping, occurrences, RateRatio::between).range();
    return new Range(finite(range.low), finite(range.high));
  }

  private static double finite(double value) {
    return Double.isInfinite(value) ? Double.NaN : value;
  }

  /**
   * Returns whether a difference depends on one document: all occurrences are in one document, or
   * leaving one out removes or reverses the difference.
   */
  public static boolean isFragile(Grouping grouping, Occurrences occurrences) {
    if (occurrences.documents().length == 1) {
      return true;
    }
    Range range = new Fragility(grouping, occurrences, ContingencyTable::excess).range();
    return range.low <= 0 && range.high >= 0;
  }

  private Range range() {
    if (!all.isDefined()) {
      return UNDEFINED;
    }
    int inTarget = 0;
    for (int i = 0; i < occurrences.documents().length; i++) {
      int document = occurrences.documents()[i];
      inTarget += grouping.isTarget(document) ? 1 : 0;
      leaveOut(document, occurrences.counts()[i]);
    }
    leaveOutOthers(true, grouping.targetDocuments(), inTarget);
    leaveOutOthers(false, grouping.referenceDocuments(), occurrences.documents().length - inTarget);
    return low > high ? UNDEFINED : new Range(low, high);
  }

  private void leaveOut(int document, int count) {
    boolean ofTarget = grouping.isTarget(document);
    if ((ofTarget ? grouping.targetDocuments() : grouping.referenceDocuments()) == 1) {
      return;
    }
    long f1 = all.targetCount();
    long n1 = all.targetTokens();
    long f2 = all.referenceCount();
    long n2 = all.referenceTokens();
    int tokens = grouping.tokens(document);
    double value =
        ofTarget
            ? effectSize.of(f1 - count, n1 - tokens, f2, n2)
            : effectSize.of(f1, n1, f2 - count, n2 - tokens);
    low = Math.min(low, value);
    high = Math.max(high, value);
  }

  /**
   * Leaves out the shortest and the longest of a group's documents without the item. The effect
   * size without any other of them is between the two.
   */
  private void leaveOutOthers(boolean ofTarget, int documents, int containing) {
    if (containing == documents) {
      return;
    }
    int shortest = 0;
    while (contains(grouping.byLength(ofTarget, shortest))) {
      shortest++;
    }
    int longest = documents - 1;
    while (contains(grouping.byLength(ofTarget, longest))) {
      longest--;
    }
    leaveOut(grouping.byLength(ofTarget, shortest), 0);
    leaveOut(grouping.byLength(ofTarget, longest), 0);
  }

  private boolean contains(int document) {
    return Arrays.binarySearch(occurrences.documents(), document) >= 0;
  }
}
