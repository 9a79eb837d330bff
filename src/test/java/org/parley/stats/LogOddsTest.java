package org.parley.stats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Domain(Tables.class)
@Domain(DomainContext.Global.class)
class LogOddsTest {

  private static final ContingencyTable EXAMPLE = new ContingencyTable(10, 100, 5, 200);

  /** Computed by another program from the formula. */
  @Example
  void agreesWithAnIndependentComputation() {
    assertThat(LogOdds.z(EXAMPLE, 500), closeTo(1.304638069172, 5e-13));
  }

  @Example
  void aHeavierPriorDrawsThemTogether() {
    assertThat(LogOdds.z(EXAMPLE, 50), greaterThan(LogOdds.z(EXAMPLE, 5000)));
  }

  @Property(tries = 300)
  void swappingTheGroupsTurnsTheSign(@ForAll ContingencyTable table) {
    assertThat(LogOdds.z(table.swapped(), 500), is(0 - LogOdds.z(table, 500)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void aPriorHasAWeight(double priorTokens) {
    assertThrows(IllegalArgumentException.class, () -> LogOdds.z(EXAMPLE, priorTokens));
  }
}
