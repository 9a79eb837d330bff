package org.parley.stats;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Exact 95 % limits of a Poisson count: χ²(0.025; 2f)/2 and χ²(0.975; 2f+2)/2 (Garwood 1936; base R
 * {@code poisson.test}). Unit: occurrences. The lower limit of 0 is 0, the upper 3.688879.
 *
 * <p>7 occurrences: 2.814363 to 14.422675.
 *
 * @param lower the lower limit
 * @param upper the upper limit
 */
public record PoissonLimits(double lower, double upper) {

  private static final double TAIL = 0.025;

  private static final int MOST_CACHED = 4096;

  /** The limits of small counts: a table asks for the same ones again and again. */
  private static final Map<Long, PoissonLimits> CACHE = new ConcurrentHashMap<>();

  /**
   * Returns the limits of a rate per million tokens; both are NaN without tokens.
   *
   * @param count at least 0 if there are tokens
   */
  public static PoissonLimits perMillion(long count, long tokens) {
    if (tokens <= 0) {
      return new PoissonLimits(Double.NaN, Double.NaN);
    }
    PoissonLimits limits =
        count < MOST_CACHED
            ? CACHE.computeIfAbsent(count, PoissonLimits::of)
            : PoissonLimits.of(count);
    return new PoissonLimits(limits.lower * 1e6 / tokens, limits.upper * 1e6 / tokens);
  }

  private static PoissonLimits of(long count) {
    return new PoissonLimits(low(count), high(count));
  }

  /**
   * Returns the lower limit.
   *
   * @param count at least 0
   */
  public static double low(long count) {
    return count == 0
        ? 0
        : ChiSquaredDistribution.of(2.0 * count).inverseCumulativeProbability(TAIL) / 2;
  }

  /**
   * Returns the upper limit.
   *
   * @param count at least 0
   */
  public static double high(long count) {
    return ChiSquaredDistribution.of(2.0 * count + 2).inverseSurvivalProbability(TAIL) / 2;
  }
}
