package org.parley.stats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notANumber;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Tables.class)
@Domain(DomainContext.Global.class)
class RateRatioTest {

  /** base R: {@code poisson.test(c(10, 5), c(100, 200))}. */
  @Example
  void agreesWithBaseR() {
    ContingencyTable table = new ContingencyTable(10, 100, 5, 200);
    assertThat(RateRatio.of(table), is(4.0));
    assertThat(RateRatio.low(table), closeTo(1.2457191, 5e-8));
    assertThat(RateRatio.high(table), closeTo(14.9145918, 5e-8));
    assertThat(RateRatio.pValue(table), closeTo(0.0107879297008476, 5e-17));
  }

  /** base R: {@code poisson.test(c(3, 0), c(100, 200))}, whose upper limit is infinite. */
  @Example
  void withoutOccurrencesBeforeTheLowerLimitStillStands() {
    ContingencyTable table = new ContingencyTable(3, 100, 0, 200);
    assertThat(RateRatio.of(table), notANumber());
    assertThat(RateRatio.low(table), closeTo(0.8264627, 5e-8));
    assertThat(RateRatio.high(table), notANumber());
    assertThat(RateRatio.pValue(table), closeTo(0.03703704, 5e-9));
  }

  /** base R: {@code poisson.test(c(0, 3), c(100, 200))}. */
  @Example
  void withoutOccurrencesAfterTheRatioIsNone() {
    ContingencyTable table = new ContingencyTable(0, 100, 3, 200);
    assertThat(RateRatio.of(table), is(0.0));
    assertThat(RateRatio.low(table), is(0.0));
    assertThat(RateRatio.high(table), closeTo(4.839904, 5e-7));
    assertThat(RateRatio.pValue(table), closeTo(0.5555556, 5e-8));
  }

  @Property(tries = 300)
  void theLimitsLieOnEitherSideOfTheRatio(@ForAll ContingencyTable table) {
    double ratio = RateRatio.of(table);
    if (!Double.isNaN(ratio)) {
      assertThat(RateRatio.low(table), lessThanOrEqualTo(ratio));
      assertThat(ratio, lessThanOrEqualTo(RateRatio.high(table)));
    }
  }

  /** The logarithms of the limits are those of the Log Ratio. */
  @Property(tries = 300)
  void theLimitsAreThoseOfTheLogRatio(@ForAll ContingencyTable table) {
    if (table.targetCount() > 0) {
      double low = StrictMath.log(RateRatio.low(table)) / StrictMath.log(2);
      assertThat(LogRatioLimits.low(table, 0.05), closeTo(low, 1e-12));
    }
  }

  @Property(tries = 300)
  void thePValueIsTheSameSeenFromBefore(@ForAll ContingencyTable table) {
    double p = RateRatio.pValue(table);
    assertThat(RateRatio.pValue(table.swapped()), closeTo(p, 1e-9 * p));
  }
}
