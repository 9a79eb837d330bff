package org.parley.compare;

import java.util.ArrayList;
import java.util.List;
import org.parley.stats.Fragility;
import org.parley.stats.Occurrences;
import org.parley.stats.PermutationTest;
import org.parley.study.Comparing;

/** Looks at rows of a comparison in detail: by lot, and without each document. */
final class Details {

  private Details() {}

  /** The details of each row. */
  static List<Measured.Detail> of(Compared compared, List<Occurrences> rows, Comparing comparing) {
    double[] p =
        PermutationTest.pValues(
            compared.grouping(),
            rows,
            compared.units(comparing.permuteAuthors()),
            comparing.seed());
    List<Measured.Detail> details = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Fragility.Range fragility = Fragility.of(compared.grouping(), rows.get(i));
      details.add(new Measured.Detail(p[i], fragility));
    }
    return details;
  }
}
