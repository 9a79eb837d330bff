package org.parley.stats;

/**
 * The difference of log-odds under an informative Dirichlet prior, in standard deviations (Monroe,
 * Colaresi and Quinn 2008). The value is δ/σ:
 *
 * <ul>
 *   <li>δ = ln[(f1 + a)/(n1 + A − f1 − a)] − ln[(f2 + a)/(n2 + A − f2 − a)];
 *   <li>σ² = 1/(f1 + a) + 1/(f2 + a), their variance of two terms;
 *   <li>a = A·f/n: the prior is A tokens with the common rate of both groups.
 * </ul>
 *
 * <p>Positive if the target has the higher rate. Undefined (NaN) for an empty group, and if none or
 * all of the tokens are occurrences.
 *
 * <p>10 of 100 tokens against 5 of 200, prior of 500 tokens: 1.304638.
 */
public final class LogOdds {

  private LogOdds() {}

  /**
   * Returns the difference in standard deviations.
   *
   * @param priorTokens the weight of the prior (A) in tokens, more than 0
   */
  public static double z(ContingencyTable table, double priorTokens) {
    if (!(priorTokens > 0 && priorTokens < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("priorTokens must be more than 0: " + priorTokens);
    }
    if (!table.isDefined()) {
      return Double.NaN;
    }
    double prior = priorTokens * table.count() / table.tokens();
    double priorRest = priorTokens * (table.tokens() - table.count()) / table.tokens();
    double target = table.targetCount() + prior;
    double reference = table.referenceCount() + prior;
    double targetRest = table.targetTokens() - table.targetCount() + priorRest;
    double referenceRest = table.referenceTokens() - table.referenceCount() + priorRest;
    double delta = StrictMath.log(target / targetRest) - StrictMath.log(reference / referenceRest);
    return delta / StrictMath.sqrt(1 / target + 1 / reference);
  }
}
