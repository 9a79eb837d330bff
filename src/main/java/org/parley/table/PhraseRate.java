package org.parley.table;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  double perMillion() {
    return Rates.perMillion(count, tokens);
  }

  double perMillionLow() {
    return limit(0);
  }

  double perMillionHigh() {
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
