package org.parley.compare;

import java.util.ArrayList;
import java.util.List;
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
  private final List<Fragility.Range> fragilities = new ArrayList<>();

  Robustness(ComparedGroups compared) {
    this.compared = compared;
    test = new PermutationTest(compared.grouping());
  }

  void add(Occurrences item) {
    test.add(item);
    fragilities.add(Fragility.of(compared.grouping(), item));
  }

  /** Returns the number of items. */
  int size() {
    return fragilities.size();
  }

  /** Returns the results of all items, in the order in which they were added. */
  List<Result> results(Comparing comparing) {
    double[] p = test.pValues(compared.units(comparing.permuteAuthors()), comparing.seed());
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      results.add(new Result(p[i], fragilities.get(i)));
    }
    return results;
  }
}
