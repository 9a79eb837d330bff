package org.parley.compare;

import org.parley.stats.Fragility;
import org.parley.stats.Occurrences;
import org.parley.stats.PermutationTest;
import org.parley.study.Comparing;

/** Computes permutation p-values and leave-one-out ranges of items of one comparison. */
final class Robustness {

  /**
   * The results for one item.
   *
   * @param permutationP NaN if it was not computed
   * @param fragility leave-one-out range of the log ratio
   */
  record Result(double permutationP, Fragility.Range fragility) {
    static final Result NONE = new Result(Double.NaN, new Fragility.Range(Double.NaN, Double.NaN));
  }

  private final ComparedGroups compared;
  private final PermutationTest test;

  Robustness(Comparing comparing, ComparedGroups compared) {
    this.compared = compared;
    test =
        new PermutationTest(
            compared.grouping(), compared.units(comparing.permuteAuthors()), comparing.seed());
  }

  Result of(Occurrences item) {
    return new Result(test.pValue(item), Fragility.ofLogRatio(compared.grouping(), item));
  }
}
