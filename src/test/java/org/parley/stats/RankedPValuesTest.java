package org.parley.stats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RankedPValuesTest {

  /** Adjusts as its users do: adds all, then goes through them block by block. */
  private static double[] adjust(double[] p) {
    RankedPValues ranked = new RankedPValues();
    for (double value : p) {
      ranked.add(value);
    }
    assertThat(ranked.count(), is(p.length));
    double[] adjusted = new double[p.length];
    for (int from = 0, block = 0; from < p.length; from += RankedPValues.BLOCK, block++) {
      int to = Math.min(p.length, from + RankedPValues.BLOCK);
      double[] ofBlock = ranked.adjust(block, Arrays.copyOfRange(p, from, to));
      System.arraycopy(ofBlock, 0, adjusted, from, to - from);
    }
    return adjusted;
  }

  /** base R: {@code p.adjust(p, "BH")}. */
  @Example
  void agreesWithBaseR() {
    double[] found = adjust(new double[] {.001, .008, .039, .041, .042, .06, .074, .205});
    double[] expected = {.008, .032, .0672, .0672, .0672, .08, .084571, .205};
    for (int i = 0; i < expected.length; i++) {
      assertThat(found[i], closeTo(expected[i], 5e-7));
    }
  }

  /** The last value of a later block is the smallest of all: 2·BLOCK/(2·BLOCK)·0.5. */
  @Example
  void aLaterBlockLowersAnEarlierOne() {
    double[] p = new double[2 * RankedPValues.BLOCK];
    Arrays.fill(p, 0.5);
    double[] adjusted = adjust(p);
    assertThat(adjusted[0], is(0.5));
    assertThat(adjusted[p.length - 1], is(0.5));
  }

  @Example
  void nothingIsNothing() {
    assertThat(adjust(new double[0]).length, is(0));
    assertThat(new RankedPValues().adjust(0, new double[0]).length, is(0));
  }

  /** The last block may be empty where the values end with a block. */
  @Example
  void theBlockBehindAFullOneIsEmpty() {
    RankedPValues ranked = new RankedPValues();
    for (int i = 0; i < RankedPValues.BLOCK; i++) {
      ranked.add(0.5);
    }
    assertThat(ranked.adjust(1, new double[0]).length, is(0));
  }

  @Property(tries = 60)
  void blocksGiveWhatTheWholeGives(@ForAll("sizes") int size, @ForAll Random random) {
    // Cubed, so that small values are many and the minimum is not always the last.
    double[] p =
        random.doubles(size).map(value -> Math.pow(value, 3)).map(this::rounded).sorted().toArray();
    double[] found = adjust(p);
    double[] expected = BenjaminiHochberg.adjust(p);
    for (int i = 0; i < size; i++) {
      assertThat(found[i], closeTo(expected[i], 1e-12 * expected[i]));
    }
  }

  /** Some values are equal. */
  private double rounded(double p) {
    return Math.round(p * 5000) / 5000.0;
  }

  @Provide
  Arbitrary<Integer> sizes() {
    int block = RankedPValues.BLOCK;
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, 4 * block),
        Arbitraries.of(1, block - 1, block, block + 1, 2 * block, 2 * block + 1, 20 * block));
  }
}
