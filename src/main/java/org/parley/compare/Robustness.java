package org.parley.compare;

import java.util.ArrayList;
import java.util.List;
import org.parley.stats.Fragility;
import org.parley.stats.Occurrences;
import org.parley.stats.PermutationTest;
import org.parley.study.Comparing;

/** Looks at rows of a comparison in detail: by lot, and without each document. */
final class Robustness {

  private final ComparedGroups compared;
  private final PermutationTest test;
  private final List<Fragility.Range> fragilities = new ArrayList<>();

  Robustness(ComparedGroups compared) {
    this.compared = compared;
    test = new PermutationTest(compared.grouping());
  }

  /** Adds a row. */
  void add(Occurrences row) {
    test.add(row);
    fragilities.add(Fragility.of(compared.grouping(), row));
  }

  /** How many rows there are. */
  int size() {
    return fragilities.size();
  }

  /** The details of each row. */
  List<ComparedItem.Detail> of(Comparing comparing) {
    double[] p = test.pValues(compared.units(comparing.permuteAuthors()), comparing.seed());
    List<ComparedItem.Detail> details = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      details.add(new ComparedItem.Detail(p[i], fragilities.get(i)));
    }
    return details;
  }
}
