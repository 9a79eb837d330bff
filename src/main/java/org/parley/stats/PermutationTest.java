package org.parley.stats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A studentised permutation test over whole documents (Janssen 1997; Chung and Romano 2013). The
 * p-value of G² assumes independent tokens; the tokens of a document are not. {@link Units} of
 * documents move between the groups. The statistic is Welch's t of the units' rates, (x̄1 − x̄2)
 * divided by √(s1²/k1 + s2²/k2). A group has k units, and their rates the mean x̄ and the sample
 * variance s². A unit's rate is its occurrences divided by its tokens. Unlike a difference of
 * means, t stays valid if the smaller group has the shorter documents, whose rates vary more. It
 * needs about five expected occurrences in each group. A word that is missing in a group has no
 * variance there. If neither group has a variance, t is infinite with the sign of the difference,
 * or 0 if all rates are equal.
 *
 * <p>The p-value is twice the smaller tail, at most 1. A tail is the share of {@link Relabellings}
 * whose t is at least, or at most, the observed one. The observed labels count as one of the
 * relabellings (Phipson and Smyth 2010). Values of t/√(1 + t²) that differ by at most 10⁻⁹ are
 * equal. Undefined (NaN) if a group has fewer than two units, or if G² is undefined. All rows share
 * the same relabellings, so a row's p-value does not depend on other rows.
 *
 * <p>4, 5 and 6 in documents of 10 tokens against 1, 2 and 3: p is 2/20, since t is as large for
 * one of 20 relabellings. 1 in one of 71 documents, none in 250 others: about 142/321.
 */
public final class PermutationTest {

  private static final double EQUAL = 1e-9;

  private final Grouping grouping;
  private final long seed;

  /** For each document its unit; units are numbered in the order of their first documents. */
  private final int[] unitOf;

  private final boolean[] labels;
  private final int[] stratumOf;
  private final double[] tokens;

  /** The label of the group with fewer units, over which sums run. */
  private final boolean summed;

  private final int summedUnits;
  private final double[] rates;

  /** The units of the summed group: as observed, then in each relabelling. Null until needed. */
  private UnitSets sets;

  private int firstCounted;
  private double[] sums;

  /**
   * Creates a test for the rows of a comparison.
   *
   * @param seed seed of the random relabellings
   */
  public PermutationTest(Grouping grouping, Units units, long seed) {
    int documents = grouping.documents();
    if (units.unitOf().length != documents) {
      throw new IllegalArgumentException(
          documents + " documents are divided into units by " + units.unitOf().length);
    }
    this.grouping = grouping;
    this.seed = seed;
    Map<Integer, Integer> numbers = new HashMap<>();
    unitOf =
        Arrays.stream(units.unitOf())
            .map(number -> numbers.computeIfAbsent(number, first -> numbers.size()))
            .toArray();
    labels = new boolean[numbers.size()];
    stratumOf = new int[numbers.size()];
    tokens = new double[numbers.size()];
    int targets = 0;
    for (int document = 0; document < documents; document++) {
      int unit = unitOf[document];
      if (tokens[unit] == 0) {
        labels[unit] = grouping.isTarget(document);
        stratumOf[unit] = units.stratumOf()[document];
        targets += labels[unit] ? 1 : 0;
      } else if (labels[unit] != grouping.isTarget(document)) {
        throw new IllegalArgumentException("a unit is in both groups: document " + document);
      }
      tokens[unit] += grouping.tokens(document);
    }
    summed = targets <= labels.length - targets;
    summedUnits = Math.min(targets, labels.length - targets);
    rates = new double[labels.length];
  }

  /** Returns the p-value of a row. */
  public double pValue(Occurrences row) {
    if (summedUnits < 2 || !row.table(grouping).isDefined()) {
      return Double.NaN;
    }
    if (sets == null) {
      relabel();
    }
    computeRates(row);
    sets.sum(rates, sums);
    double sum = 0;
    double squares = 0;
    for (double rate : rates) {
      sum += rate;
      squares += rate * rate;
    }
    double observed = statistic(0, sum, squares);
    int low = 0;
    int high = 0;
    for (int set = firstCounted; set < sets.sets(); set++) {
      double value = statistic(set, sum, squares);
      low += value <= observed + EQUAL ? 1 : 0;
      high += value >= observed - EQUAL ? 1 : 0;
    }
    return Math.min(1, 2.0 * Math.min(low, high) / (sets.sets() - firstCounted));
  }

  private void relabel() {
    Relabellings relabellings = new Relabellings(labels, stratumOf, seed);
    sets = new UnitSets(labels.length, 1 + relabellings.total());
    sums = new double[2 * sets.sets()];
    sets.fill(0, labels, summed);
    for (int set = 1; set < sets.sets(); set++) {
      sets.fill(set, relabellings.next(), summed);
    }
    // All relabellings include the observed labels; a sample does not.
    firstCounted = relabellings.areAll() ? 1 : 0;
  }

  /** Computes the rates less the lowest one, which does not change t: equal rates are exactly 0. */
  private void computeRates(Occurrences row) {
    Arrays.fill(rates, 0);
    for (int i = 0; i < row.documents().length; i++) {
      rates[unitOf[row.documents()[i]]] += row.counts()[i];
    }
    double lowest = Double.POSITIVE_INFINITY;
    for (int unit = 0; unit < rates.length; unit++) {
      rates[unit] /= tokens[unit];
      lowest = Math.min(lowest, rates[unit]);
    }
    for (int unit = 0; unit < rates.length; unit++) {
      rates[unit] -= lowest;
    }
  }

  /**
   * Returns t/√(1 + t²), which increases with t and is finite, for a set of units against the rest.
   *
   * @param sum of the rates of all units
   * @param squares of the rates of all units
   */
  private double statistic(int set, double sum, double squares) {
    double setSum = sums[2 * set];
    double setSquares = sums[2 * set + 1];
    int rest = labels.length - summedUnits;
    double difference = setSum / summedUnits - (sum - setSum) / rest;
    double variance =
        varianceOfMean(setSum, setSquares, summedUnits)
            + varianceOfMean(sum - setSum, squares - setSquares, rest);
    double length = Math.sqrt(difference * difference + variance);
    return length == 0 ? 0 : difference / length;
  }

  private static double varianceOfMean(double sum, double squares, double units) {
    return Math.max(0, squares - sum * sum / units) / (units - 1) / units;
  }
}
