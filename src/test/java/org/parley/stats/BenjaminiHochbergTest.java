package org.parley.stats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notANumber;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class BenjaminiHochbergTest {

  /** base R: {@code p.adjust(p, "BH")}. */
  private static final double[] P = {.001, .008, .039, .041, .042, .06, .074, .205};

  private static final double[] ADJUSTED = {.008, .032, .0672, .0672, .0672, .08, .084571, .205};

  @Example
  void agreesWithBaseR() {
    double[] found = BenjaminiHochberg.adjust(P);
    for (int i = 0; i < P.length; i++) {
      assertThat(found[i], closeTo(ADJUSTED[i], 5e-7));
    }
  }

  @Example
  void theOrderIsTheirsAndWhatIsNotDefinedIsNoTest() {
    double[] mixed = {.074, Double.NaN, .001, .205, .042, .041, Double.NaN, .008, .06, .039};
    double[] sorted = BenjaminiHochberg.adjust(P);
    double[] found = BenjaminiHochberg.adjust(mixed);
    assertThat(found[1], notANumber());
    assertThat(found[6], notANumber());
    int[] place = {6, -1, 0, 7, 4, 3, -1, 1, 5, 2};
    for (int i = 0; i < mixed.length; i++) {
      if (place[i] >= 0) {
        assertThat(found[i], is(sorted[place[i]]));
      }
    }
    assertThat(BenjaminiHochberg.adjust(new double[0]).length, is(0));
  }

  @Property(tries = 300)
  void noneFallsAndNoneOvertakesAnother(
      @ForAll @Size(max = 30) List<@DoubleRange(min = 0, max = 1) Double> given) {
    double[] p = given.stream().mapToDouble(Double::doubleValue).toArray();
    double[] adjusted = BenjaminiHochberg.adjust(p);
    for (int i = 0; i < p.length; i++) {
      assertThat(adjusted[i], greaterThanOrEqualTo(p[i]));
      assertThat(adjusted[i], lessThanOrEqualTo(1.0));
      for (int j = 0; j < p.length; j++) {
        if (p[i] <= p[j]) {
          assertThat(adjusted[i], lessThanOrEqualTo(adjusted[j]));
        }
      }
    }
  }
}
