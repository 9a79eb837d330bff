package org.parley.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.ComparisonFlag;
import org.parley.study.Comparison;

/**
 * A word or phrase as a point of a chart: a row of {@code keyness} or {@code phrase_comparisons}.
 *
 * @param comparison the comparison of the row
 * @param item the term or the phrase
 * @param logRatio NaN if undefined
 * @param strength of the evidence
 */
record ItemPoint(
    Comparison comparison, CSVRecord row, String item, double logRatio, Strength strength) {

  /** The strength of the evidence for a difference, by p-values and flags. */
  enum Strength {
    /**
     * Beyond chance after correction, by the permutation test too, without any one document, and
     * with at least 1,000 tokens in each group.
     */
    STRONG,
    /** Beyond chance after correction, but it depends on few documents or on little text. */
    FRAGILE,
    /**
     * Beyond chance before correction for the number of rows, but not after it, or not corrected.
     */
    UNCORRECTED,
    /** Within chance, or not defined. */
    WEAK;

    private static final double LEVEL = 0.05;

    /** Returns the strength of a row of a table that compares. */
    static Strength of(CSVRecord row) {
      if (!(Results.measure(row, "p_value") < LEVEL)) {
        return WEAK;
      }
      if (!(Results.measure(row, "p_adjusted") < LEVEL)) {
        return UNCORRECTED;
      }
      List<String> flags = Arrays.asList(row.get("flags").split(";", -1));
      // An empty value is NaN, and no evidence.
      boolean isByChanceWhenPermuted = !(Results.measure(row, "permutation_p") < LEVEL);
      return isByChanceWhenPermuted
              || flags.contains(ComparisonFlag.FRAGILE.label())
              || flags.contains(ComparisonFlag.LITTLE_TEXT.label())
          ? FRAGILE
          : STRONG;
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static ItemPoint of(Comparison comparison, CSVRecord row, String item) {
    return new ItemPoint(
        comparison, row, row.get(item), Results.measure(row, "log_ratio"), Strength.of(row));
  }

  boolean leansToTarget() {
    return logRatio > 0;
  }

  /** Returns the key of its colour: that of the group in which it is more frequent. */
  String colour() {
    return leansToTarget()
        ? Palette.target(comparison.target())
        : Palette.reference(comparison.target(), comparison.reference());
  }
}
