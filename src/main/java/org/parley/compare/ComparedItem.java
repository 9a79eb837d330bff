package org.parley.compare;

import java.util.EnumSet;
import java.util.Set;
import org.parley.model.ComparisonFlag;
import org.parley.stats.ContingencyTable;
import org.parley.stats.DeviationOfProportions;
import org.parley.stats.Fragility;
import org.parley.stats.LogLikelihood;
import org.parley.stats.LogOdds;
import org.parley.stats.LogRatio;
import org.parley.stats.LogRatioLimits;
import org.parley.stats.Occurrences;
import org.parley.table.KeynessRow;

/**
 * A term or phrase in a comparison, before it is ranked.
 *
 * @param item the term or the name of the phrase
 * @param target of it in the target
 * @param reference of it in the reference
 * @param dp over the documents of both groups
 * @param occurrences where it stands; null where nobody will ask
 */
record ComparedItem(
    String item,
    KeynessRow.InGroup target,
    KeynessRow.InGroup reference,
    double dp,
    Occurrences occurrences) {

  private static final double SIGNIFICANT = 0.05;
  private static final double CONFIDENCE_LEFT = 0.05;

  /**
   * What drawing by lot and leaving out found.
   *
   * @param permutationP NaN where it was not asked
   */
  record Detail(double permutationP, Fragility.Range fragility) {
    static final Detail NONE = new Detail(Double.NaN, new Fragility.Range(Double.NaN, Double.NaN));
  }

  static ComparedItem of(String item, ComparedGroups compared, Occurrences occurrences) {
    long targetDocuments = 0;
    for (int document : occurrences.documents()) {
      targetDocuments += compared.grouping().isTarget(document) ? 1 : 0;
    }
    ContingencyTable table = occurrences.frequencies(compared.grouping());
    return new ComparedItem(
        item,
        new KeynessRow.InGroup(table.targetCount(), table.targetTokens(), targetDocuments),
        new KeynessRow.InGroup(
            table.referenceCount(),
            table.referenceTokens(),
            occurrences.documents().length - targetDocuments),
        DeviationOfProportions.dp(compared.grouping(), occurrences),
        occurrences);
  }

  ContingencyTable table() {
    return new ContingencyTable(
        target.count(), target.tokens(), reference.count(), reference.tokens());
  }

  double logLikelihood() {
    return LogLikelihood.of(table());
  }

  /** NaN where the measures are not defined. */
  double pValue() {
    return LogLikelihood.pValue(logLikelihood());
  }

  /**
   * The row.
   *
   * @param measures of it in this comparison
   * @param flags of the comparison
   */
  KeynessRow row(
      String comparison,
      long rank,
      KeynessRow.Measures measures,
      Detail detail,
      Set<ComparisonFlag> flags) {
    Set<ComparisonFlag> all = EnumSet.noneOf(ComparisonFlag.class);
    all.addAll(flags);
    flagUncorrected(measures.pValue(), measures.pAdjusted(), all);
    if (detail.fragility().low() <= 0 && detail.fragility().high() >= 0) {
      all.add(ComparisonFlag.FRAGILE);
    }
    return new KeynessRow(
        comparison,
        rank,
        item,
        target,
        reference,
        measures,
        dp,
        detail.permutationP(),
        detail.fragility().low(),
        detail.fragility().high(),
        all);
  }

  /** Says so where only the p-value that is not adjusted is small. */
  static void flagUncorrected(double p, double pAdjusted, Set<ComparisonFlag> flags) {
    if (p < SIGNIFICANT && pAdjusted >= SIGNIFICANT) {
      flags.add(ComparisonFlag.UNCORRECTED_ONLY);
    }
  }

  /**
   * What tells its counts in the two groups apart; undefined throughout where the p-value is.
   *
   * @param pAdjusted over all rows of the comparison
   * @param rows of the comparison whose measures are defined
   */
  KeynessRow.Measures measures(double pAdjusted, long rows, double priorTokens) {
    ContingencyTable table = table();
    double logLikelihood = LogLikelihood.of(table);
    double p = LogLikelihood.pValue(logLikelihood);
    return Double.isNaN(p)
        ? KeynessRow.Measures.UNDEFINED
        : new KeynessRow.Measures(
            logLikelihood,
            p,
            pAdjusted,
            LogRatio.of(table),
            LogRatioLimits.low(table, CONFIDENCE_LEFT),
            LogRatioLimits.high(table, CONFIDENCE_LEFT),
            LogRatioLimits.conservative(table, rows),
            LogOdds.z(table, priorTokens));
  }
}
