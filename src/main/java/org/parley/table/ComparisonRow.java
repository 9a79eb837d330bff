package org.parley.table;

import java.util.Set;
import org.parley.model.ComparisonFlag;
import org.parley.model.TableName;

/**
 * A row of {@code keyness} or {@code phrase_comparisons}: a term or a phrase in the two groups of a
 * comparison. The columns describe the components. An undefined measure is NaN.
 *
 * @param rank from 1, undefined log-likelihoods last; ties by item
 * @param item the term or the name of the phrase
 */
public record ComparisonRow(
    String comparison,
    long rank,
    String item,
    InGroup target,
    InGroup reference,
    Measures measures,
    double dp,
    double permutationP,
    double fragilityLow,
    double fragilityHigh,
    Set<ComparisonFlag> flags) {

  /** The occurrences of an item in a group, and the documents that contain it. */
  public record InGroup(long count, long tokens, long documents) {

    double perMillion() {
      return Rates.perMillion(count, tokens);
    }
  }

  /**
   * Measures of the contingency table; signed ones are positive if the target has the higher rate.
   */
  public record Measures(
      double logLikelihood,
      double pValue,
      double pAdjusted,
      double logRatio,
      double logRatioLow,
      double logRatioHigh,
      double logRatioConservative,
      double logOddsZ) {

    /** For an empty group, and for an item that occurs in neither group or is their only word. */
    public static final Measures UNDEFINED =
        new Measures(
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN);
  }

  public static final Table<ComparisonRow> KEYNESS =
      table(TableName.KEYNESS, "comparison and term", "term", "The term, a normalized word.");

  public static final Table<ComparisonRow> PHRASE_COMPARISONS =
      table(TableName.PHRASE_COMPARISONS, "comparison and phrase", "phrase", "Name of the phrase.");

  private static Table<ComparisonRow> table(
      TableName name, String rowPer, String item, String itemDescription) {
    return Table.<ComparisonRow>of(name, rowPer)
        .key("comparison", "Name of the comparison.", r -> r.comparison)
        .rank("1 for the largest absolute log_likelihood of the comparison.", r -> r.rank)
        .text(item, itemDescription, r -> r.item)
        .count("target_count", Unit.OCCURRENCES, "Occurrences in the target.", r -> r.target.count)
        .count("target_tokens", Unit.TOKENS, "Tokens of the target.", r -> r.target.tokens)
        .count(
            "reference_count",
            Unit.OCCURRENCES,
            "Occurrences in the reference.",
            r -> r.reference.count)
        .count("reference_tokens", Unit.TOKENS, "Tokens of the reference.", r -> r.reference.tokens)
        .measure(
            "target_per_million",
            Unit.OCCURRENCES_PER_MILLION,
            "Occurrences per million tokens of the target.",
            r -> r.target.perMillion())
        .measure(
            "reference_per_million",
            Unit.OCCURRENCES_PER_MILLION,
            "Occurrences per million tokens of the reference.",
            r -> r.reference.perMillion())
        .measure(
            "log_likelihood",
            "Keyness: log-likelihood ratio (G², four cells); above 0 if the target has the higher rate.",
            r -> r.measures.logLikelihood)
        .probability(
            "p_value", "p-value of log_likelihood under equal rates.", r -> r.measures.pValue)
        .probability(
            "p_adjusted",
            "p_value adjusted over all rows of the comparison (Benjamini-Hochberg).",
            r -> r.measures.pAdjusted)
        .measure(
            "log_ratio",
            Unit.DOUBLINGS,
            "Binary logarithm of the ratio of rates, target to reference, with one occurrence added; 1"
                + " means twice the rate.",
            r -> r.measures.logRatio)
        .limits(
            "log_ratio", Unit.DOUBLINGS, r -> r.measures.logRatioLow, r -> r.measures.logRatioHigh)
        .measure(
            "log_ratio_conservative",
            Unit.DOUBLINGS,
            "Limit nearer 0 of the simultaneous 95 % confidence interval; 0 if the interval contains"
                + " 0.",
            r -> r.measures.logRatioConservative)
        .measure(
            "log_odds_z",
            Unit.STANDARD_DEVIATIONS,
            "Log odds ratio with an informative prior, in standard deviations.",
            r -> r.measures.logOddsZ)
        .count(
            "target_documents",
            Unit.DOCUMENTS,
            "Documents of the target that contain it.",
            r -> r.target.documents)
        .count(
            "reference_documents",
            Unit.DOCUMENTS,
            "Documents of the reference that contain it.",
            r -> r.reference.documents)
        .measure(
            "dp",
            "Dispersion over the documents of both groups: deviation of proportions, 0 is even.",
            r -> r.dp)
        .probability(
            "permutation_p",
            "p-value of a permutation test over whole documents, not corrected for the number of rows.",
            r -> r.permutationP)
        .measure(
            "fragility_low",
            Unit.DOUBLINGS,
            "Smallest log_ratio of a leave-one-out over documents.",
            r -> r.fragilityLow)
        .measure(
            "fragility_high",
            Unit.DOUBLINGS,
            "Largest log_ratio of a leave-one-out over documents.",
            r -> r.fragilityHigh)
        .flags("row", r -> r.flags.stream().sorted().map(ComparisonFlag::label))
        .build();
  }
}
