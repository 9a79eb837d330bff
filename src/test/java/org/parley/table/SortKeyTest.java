package org.parley.table;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Comparator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.parley.model.CodePointOrder;

class SortKeyTest {

  record Row(String first, long number, String last) {
    static final Comparator<Row> ORDER =
        Comparator.comparing(Row::first, CodePointOrder.COMPARATOR)
            .thenComparingLong(Row::number)
            .thenComparing(Row::last, CodePointOrder.COMPARATOR);

    byte[] key() {
      return new SortKey().text(first).integer(number).text(last).toBytes();
    }
  }

  @Property(tries = 5000)
  void keysAreInTheOrderOfTheirValues(@ForAll("rows") Row a, @ForAll("rows") Row b) {
    assertThat(
        Integer.signum(Arrays.compareUnsigned(a.key(), b.key())),
        is(Integer.signum(Row.ORDER.compare(a, b))));
  }

  /** As a ranking has it: the larger first, what is not defined last, ties by text. */
  private static final Comparator<Ranked> RANKING =
      Comparator.<Ranked, Boolean>comparing(row -> Double.isNaN(row.strength()))
          .thenComparing(Comparator.comparingDouble(Ranked::strength).reversed())
          .thenComparing(Ranked::text, CodePointOrder.COMPARATOR);

  record Ranked(double strength, String text) {
    byte[] key() {
      return new SortKey().descending(strength).text(text).toBytes();
    }
  }

  @Property(tries = 5000)
  void descendingNumbersAreInTheOrderOfARanking(
      @ForAll("ranked") Ranked a, @ForAll("ranked") Ranked b) {
    assertThat(
        Integer.signum(Arrays.compareUnsigned(a.key(), b.key())),
        is(Integer.signum(RANKING.compare(a, b))));
  }

  @Property
  void smallNumbersAreInTheirOrder(
      @ForAll @IntRange(max = 127) int a, @ForAll @IntRange(max = 127) int b) {
    byte[] keyOfA = new SortKey().small(a).toBytes();
    byte[] keyOfB = new SortKey().small(b).toBytes();
    assertThat(Integer.signum(Arrays.compareUnsigned(keyOfA, keyOfB)), is(Integer.compare(a, b)));
  }

  @Property
  void noOtherNumberIsSmall(@ForAll long number) {
    Assume.that(number < 0 || number > 127);
    assertThrows(IllegalArgumentException.class, () -> new SortKey().small(number));
  }

  @Provide
  Arbitrary<Ranked> ranked() {
    Arbitrary<Double> strengths =
        Arbitraries.oneOf(
            Arbitraries.doubles().between(0, 1e6),
            Arbitraries.of(
                0.0, Double.MIN_VALUE, 1.0, Math.nextUp(1.0), Double.MAX_VALUE, Double.NaN));
    return Combinators.combine(strengths, Arbitraries.of("a", "ab", "b")).as(Ranked::new);
  }

  @Example
  void aTextWithAZeroIsRefused() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new SortKey().text("a\u0000b"));
    assertThat(e.getMessage(), containsString("a?b"));
  }

  @Provide
  Arbitrary<Row> rows() {
    Arbitrary<String> texts =
        Arbitraries.of("a", "b", "\u0001", "é", "\uFFFF", "\uD83D\uDE00", "\u007F", "\u0080")
            .list()
            .ofMaxSize(3)
            .map(parts -> String.join("", parts));
    Arbitrary<Long> numbers =
        Arbitraries.oneOf(
            Arbitraries.longs().between(-3, 3),
            Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE, 255L, 256L, -256L));
    return Combinators.combine(texts, numbers, texts).as(Row::new);
  }
}
