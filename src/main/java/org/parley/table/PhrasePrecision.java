package org.parley.table;

import java.util.List;
import java.util.function.Function;

/**
 * A record of how many hits of a phrase are right in a group, in the words that the study compares.
 * All of it is undefined where no random sample was coded.
 *
 * @param coded coded hits of the group; -1 if undefined
 * @param right coded hits that are right; -1 if undefined
 * @param precision share of the right hits among the coded ones; NaN if undefined
 * @param low lower limit of the share among all hits of the group; NaN if undefined
 * @param high upper limit
 * @param rightHits estimated number of right hits of the group; NaN if undefined
 */
public record PhrasePrecision(
    long coded, long right, double precision, double low, double high, double rightHits) {

  /** The precision of a phrase without a coded sample. */
  public static final PhrasePrecision UNDEFINED =
      new PhrasePrecision(-1, -1, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  static <R> List<Column<R>> columns(Function<R, PhrasePrecision> of) {
    return List.of(
        new Column.Count<>(
            "coded_hits",
            Unit.HITS,
            "Hits of the marked sample, or all hits if all are marked, in the words that the study compares.",
            r -> of.apply(r).coded),
        new Column.Count<>(
            "coded_right",
            Unit.HITS,
            "Those of coded_hits that are marked right.",
            r -> of.apply(r).right),
        new Column.Measure<>(
            "precision",
            Unit.PROBABILITY,
            "coded_right divided by coded_hits.",
            r -> of.apply(r).precision),
        new Column.Measure<>(
            "precision_low",
            Unit.PROBABILITY,
            "Lower limit of the exact 95 % confidence interval (hypergeometric).",
            r -> of.apply(r).low),
        new Column.Measure<>(
            "precision_high",
            Unit.PROBABILITY,
            "Upper limit of the exact 95 % confidence interval (hypergeometric).",
            r -> of.apply(r).high),
        new Column.Measure<>(
            "right_hits",
            Unit.HITS,
            "Estimated right hits: all hits in these words, times precision. Occurrences that the phrase misses are not estimated.",
            r -> of.apply(r).rightHits));
  }
}
