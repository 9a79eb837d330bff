package org.parley.compare;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PairNumbersTest {

  @Example
  void pairsAreNumberedInTheOrderOfTheirFirstSight() {
    PairNumbers pairs = new PairNumbers();
    assertThat(pairs.number(1, 2), is(0));
    assertThat(pairs.number(2, 1), is(1));
    assertThat(pairs.number(0, 0), is(2));
    assertThat(pairs.number(1, 2), is(0));
    assertThat(pairs.number(Integer.MAX_VALUE, Integer.MAX_VALUE), is(3));
    assertThat(pairs.size(), is(4));
    assertThat(pairs.first(1), is(2));
    assertThat(pairs.second(1), is(1));
    assertThat(pairs.first(3), is(Integer.MAX_VALUE));
    assertThat(pairs.second(3), is(Integer.MAX_VALUE));
  }

  /** Up to 20,000 pairs, so that the table grows several times. */
  @Property(tries = 30)
  void equalPairsHaveOneNumberAndOthersAnother(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 500) int values) {
    PairNumbers pairs = new PairNumbers();
    Map<Long, Integer> expected = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      int first = random.nextInt(values) << 20;
      int second = random.nextInt(values);
      int number = expected.computeIfAbsent((long) first << 32 | second, pair -> expected.size());
      assertThat(pairs.number(first, second), is(number));
      assertThat(pairs.first(number), is(first));
      assertThat(pairs.second(number), is(second));
    }
    assertThat(pairs.size(), is(expected.size()));
  }
}
