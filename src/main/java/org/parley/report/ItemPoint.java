package org.parley.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.ComparisonFlag;
import org.parley.study.Comparison;

/**
 * A row of {@code keyness} or {@code phrase_comparisons} as a chart draws it.
 *
 * @param comparison whose groups it is about
 * @param item the term or the phrase
 * @param target hits per million tokens
 * @param reference hits per million tokens
 * @param logRatio NaN where it is not defined
 * @param strength how much the row can bear
 */
record ItemPoint(
    Comparison comparison,
    CSVRecord row,
    String item,
    double target,
    double reference,
    double logRatio,
    Strength strength) {

  /** How much a finding can bear, by the conventions that the tables' flags stand for. */
  enum Strength {
    /** Beyond chance for all rows together, without any one document, and by lot. */
    STRONG,
    /** Beyond chance for all rows together, but it hangs on one document or on a few. */
    FRAGILE,
    /** Beyond chance alone, not for all rows together. */
    UNCORRECTED,
    /** Within chance, or not defined. */
    WEAK;

    private static final double LEVEL = 0.05;

    /** The strength of a row that has {@code p_adjusted} and {@code flags}. */
    static Strength of(CSVRecord row) {
      List<String> flags = Arrays.asList(row.get("flags").split(";", -1));
      if (flags.contains(ComparisonFlag.UNCORRECTED_ONLY.label())) {
        return UNCORRECTED;
      }
      double p = Results.measure(row, "p_adjusted");
      if (!(p < LEVEL)) {
        return WEAK;
      }
      boolean byLot =
          row.isMapped("permutation_p") && Results.measure(row, "permutation_p") >= LEVEL;
      return byLot || flags.contains(ComparisonFlag.FRAGILE.label()) ? FRAGILE : STRONG;
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static ItemPoint of(Comparison comparison, CSVRecord row, String item) {
    return new ItemPoint(
        comparison,
        row,
        row.get(item),
        Results.measure(row, "target_per_million"),
        Results.measure(row, "reference_per_million"),
        Results.measure(row, "log_ratio"),
        Strength.of(row));
  }

  boolean leansToTarget() {
    return logRatio > 0;
  }

  /** What it is coloured by: the group that says it more. */
  String colour() {
    return leansToTarget()
        ? Palette.target(comparison.target())
        : Palette.reference(comparison.target(), comparison.reference());
  }
}
