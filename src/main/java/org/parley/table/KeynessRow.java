package org.parley.table;

import java.util.List;
import java.util.Set;
import org.parley.model.ComparisonFlag;
import org.parley.model.TableName;

/**
 * A row of {@code keyness} or of {@code phrase_comparisons}: how often a term or a phrase stands in
 * the two groups of a comparison, and what tells them apart. A measure that is not defined is NaN.
 *
 * @param comparison its name in the study
 * @param rank from 1: the largest absolute log-likelihood of the comparison first, those without
 *     one last, ties by item
 * @param item the term or the name of the phrase
 * @param target occurrences in the target
 * @param reference occurrences in the reference
 * @param measures what tells them apart
 * @param dp deviation of proportions over the documents of both groups
 * @param permutationP share of the divisions by lot that part the item at least as much
 * @param fragilityLow smallest log ratio without any one document
 * @param fragilityHigh largest log ratio without any one document
 */
public record KeynessRow(
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

  /**
   * How often an item stands in a group.
   *
   * @param count occurrences
   * @param tokens of the group
   * @param documents of the group that hold the item
   */
  public record InGroup(long count, long tokens, long documents) {

    double perMillion() {
      return Rates.perMillion(count, tokens);
    }
  }

  /**
   * What the counts and tokens of two groups say; positive where the item is more frequent in the
   * target, NaN where it is not defined.
   *
   * @param logLikelihood G² over four cells, signed
   * @param pValue of the log-likelihood, 0 to 1
   * @param pAdjusted the same by Benjamini and Hochberg over all rows of the comparison
   * @param logRatio binary logarithm of the ratio of the two rates
   * @param logRatioLow lower 95 % limit
   * @param logRatioHigh upper 95 % limit
   * @param logRatioConservative the limit nearer 0 at 95 % for all rows together, or 0
   * @param logOddsZ log odds ratio with a prior, in standard deviations
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

    /** Where one of the groups is empty, or the item is in none of them, or is all there is. */
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

  public static final Table<KeynessRow> KEYNESS =
      table(TableName.KEYNESS, "comparison and term", "term", "Normalised word.");

  public static final Table<KeynessRow> PHRASE_COMPARISONS =
      table(TableName.PHRASE_COMPARISONS, "comparison and phrase", "phrase", "Name of the phrase.");

  private static Table<KeynessRow> table(
      TableName name, String rowPer, String item, String itemDescription) {
    return Table.<KeynessRow>of(name, rowPer)
        .key("comparison", "Name of the comparison.", KeynessRow::comparison)
        .keyCount(
            "rank",
            Unit.NONE,
            "1 for the largest absolute log_likelihood of the comparison.",
            KeynessRow::rank)
        .text(item, itemDescription, KeynessRow::item)
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
            Unit.NONE,
            "Log-likelihood ratio (G², four cells); above 0 where the target has more.",
            r -> r.measures.logLikelihood)
        .measure(
            "p_value",
            Unit.NONE,
            "Probability of so large a log_likelihood where the rates are equal.",
            r -> r.measures.pValue)
        .measure(
            "p_adjusted",
            Unit.NONE,
            "p_value by Benjamini and Hochberg over all rows of the comparison.",
            r -> r.measures.pAdjusted)
        .measure(
            "log_ratio",
            Unit.DOUBLINGS,
            "Binary logarithm of the target's rate over the reference's: 1 is twice the rate.",
            r -> r.measures.logRatio)
        .measure(
            "log_ratio_low",
            Unit.DOUBLINGS,
            "Exact 95 % limit, lower.",
            r -> r.measures.logRatioLow)
        .measure(
            "log_ratio_high",
            Unit.DOUBLINGS,
            "Exact 95 % limit, upper.",
            r -> r.measures.logRatioHigh)
        .measure(
            "log_ratio_conservative",
            Unit.DOUBLINGS,
            "The limit nearer 0, at 95 % for all rows of the comparison together; 0 where they span"
                + " it.",
            r -> r.measures.logRatioConservative)
        .measure(
            "log_odds_z",
            Unit.STANDARD_DEVIATIONS,
            "Log odds ratio with an informative prior, in standard deviations.",
            r -> r.measures.logOddsZ)
        .count(
            "target_documents",
            Unit.DOCUMENTS,
            "Documents of the target that hold it.",
            r -> r.target.documents)
        .count(
            "reference_documents",
            Unit.DOCUMENTS,
            "Documents of the reference that hold it.",
            r -> r.reference.documents)
        .measure(
            "dp",
            Unit.NONE,
            "Deviation of proportions over the documents of both groups, 0 is even.",
            KeynessRow::dp)
        .measure(
            "permutation_p",
            Unit.NONE,
            "Share of the divisions by lot that part the groups at least as much.",
            KeynessRow::permutationP)
        .measure(
            "fragility_low",
            Unit.DOUBLINGS,
            "Smallest log_ratio when any one document is left out.",
            KeynessRow::fragilityLow)
        .measure(
            "fragility_high",
            Unit.DOUBLINGS,
            "Largest log_ratio when any one document is left out.",
            KeynessRow::fragilityHigh)
        .text(
            "flags",
            "What to know before trusting the row, separated by semicolons.",
            r -> ComparisonFlags.joined(r.flags, List.of()))
        .build();
  }
}
