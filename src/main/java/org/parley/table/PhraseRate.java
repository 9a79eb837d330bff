package org.parley.table;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.parley.stats.PoissonLimits;

/**
 * How often a phrase stands in a cell or a group; all counts are -1 where they are not defined.
 *
 * @param count hits
 * @param quotedCount those of them that are quoted
 * @param documents accepted documents
 * @param documentsWith those of them that hold the phrase
 * @param tokens all tokens
 * @param quotedTokens those inside quotations
 */
public record PhraseRate(
    long count,
    long quotedCount,
    long documents,
    long documentsWith,
    long tokens,
    long quotedTokens) {

  /** Nothing counted yet. */
  public static final PhraseRate ZERO = new PhraseRate(0, 0, 0, 0, 0, 0);

  /** Not observed. */
  public static final PhraseRate UNDEFINED = new PhraseRate(-1, -1, -1, -1, -1, -1);

  private static final int REMEMBERED = 4096;

  /**
   * The limits of small counts, lower then upper: a table asks for the same ones again and again.
   */
  private static final Map<Long, double[]> LIMITS = new ConcurrentHashMap<>();

  /** The columns of the hits. */
  static <R> List<Column<R>> hitColumns(Function<R, PhraseRate> rate) {
    return List.of(
        count("count", "Hits.", rate, PhraseRate::count),
        count("quoted_count", "Hits inside quotation marks.", rate, PhraseRate::quotedCount));
  }

  /** The columns of the documents. */
  static <R> List<Column<R>> documentColumns(Function<R, PhraseRate> rate) {
    return List.of(
        count("documents", "Accepted documents.", rate, PhraseRate::documents),
        count(
            "documents_with", "Documents that hold the phrase.", rate, PhraseRate::documentsWith));
  }

  /** The columns of the rate, its denominator first. */
  static <R> List<Column<R>> rateColumns(Function<R, PhraseRate> rate) {
    return List.of(
        count("tokens", "Tokens, the denominator.", rate, PhraseRate::tokens),
        count("quoted_tokens", "Tokens inside quotation marks.", rate, PhraseRate::quotedTokens),
        measure("per_million", "Hits per million tokens.", rate, PhraseRate::perMillion),
        measure(
            "per_million_low", "Exact 95 % Poisson limit, lower.", rate, PhraseRate::perMillionLow),
        measure(
            "per_million_high",
            "Exact 95 % Poisson limit, upper.",
            rate,
            PhraseRate::perMillionHigh));
  }

  private static <R> Column<R> count(
      String name,
      String description,
      Function<R, PhraseRate> rate,
      ToLongFunction<PhraseRate> value) {
    return new Column.Count<>(name, description, row -> value.applyAsLong(rate.apply(row)));
  }

  private static <R> Column<R> measure(
      String name,
      String description,
      Function<R, PhraseRate> rate,
      ToDoubleFunction<PhraseRate> value) {
    return new Column.Measure<>(name, description, row -> value.applyAsDouble(rate.apply(row)));
  }

  /** Both together. */
  public PhraseRate plus(PhraseRate other) {
    return new PhraseRate(
        count + other.count,
        quotedCount + other.quotedCount,
        documents + other.documents,
        documentsWith + other.documentsWith,
        tokens + other.tokens,
        quotedTokens + other.quotedTokens);
  }

  /** Hits per million tokens; NaN over none. */
  public double perMillion() {
    return Rates.perMillion(count, tokens);
  }

  /** Exact 95 % limit, lower; NaN over no tokens. */
  public double perMillionLow() {
    return limit(0);
  }

  /** Exact 95 % limit, upper; NaN over no tokens. */
  public double perMillionHigh() {
    return limit(1);
  }

  private double limit(int which) {
    return tokens <= 0 ? Double.NaN : limits(count)[which] * 1e6 / tokens;
  }

  private static double[] limits(long count) {
    return count < REMEMBERED ? LIMITS.computeIfAbsent(count, PhraseRate::compute) : compute(count);
  }

  private static double[] compute(long count) {
    return new double[] {PoissonLimits.low(count), PoissonLimits.high(count)};
  }
}
