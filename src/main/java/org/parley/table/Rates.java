package org.parley.table;

import java.util.List;
import java.util.function.ToLongFunction;
import org.parley.model.Words;

/** Relative frequencies. */
public final class Rates {

  private Rates() {}

  /** Returns occurrences per million tokens: 7 of 1,000 are 7,000. NaN without tokens. */
  public static double perMillion(long count, long tokens) {
    return tokens <= 0 ? Double.NaN : count * 1e6 / tokens;
  }

  /**
   * Returns three columns: the count in some words, the number of these words, and the rate, which
   * follows from both.
   *
   * @param unit of the count
   * @param perMillion the unit of the rate
   */
  static <R> List<Column<R>> columns(
      Words words, Unit unit, Unit perMillion, ToLongFunction<R> count, ToLongFunction<R> tokens) {
    String where = words == Words.OWN ? " that do not count as quoted." : ", quoted ones included.";
    String rate = words.column("count") + " per million " + words.column("tokens") + ".";
    return List.of(
        new Column.Count<>(words.column("count"), unit, "Number of " + unit.label() + where, count),
        new Column.Count<>(words.column("tokens"), Unit.TOKENS, "Number of tokens" + where, tokens),
        new Column.Measure<>(
            words.column("per_million"),
            perMillion,
            rate,
            r -> perMillion(count.applyAsLong(r), tokens.applyAsLong(r))));
  }
}
