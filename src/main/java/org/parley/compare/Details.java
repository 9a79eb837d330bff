package org.parley.compare;

import java.util.ArrayList;
import java.util.List;
import org.parley.stats.Fragility;
import org.parley.stats.Occurrences;
import org.parley.stats.PermutationTest;
import org.parley.study.Comparing;

/** Looks at rows of a comparison in detail: by lot, and without each document. */
final class Details {

  private final Compared compared;
  private final PermutationTest test;
  private final List<Fragility.Range> fragilities = new ArrayList<>();

  Details(Compared compared) {
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
  List<Measured.Detail> of(Comparing comparing) {
    double[] p = test.pValues(compared.units(comparing.permuteAuthors()), comparing.seed());
    List<Measured.Detail> details = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      details.add(new Measured.Detail(p[i], fragilities.get(i)));
    }
    return details;
  }
}
