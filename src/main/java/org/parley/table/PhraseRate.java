package org.parley.table;

import java.util.List;
import java.util.function.Function;

/**
 * The counts and the rate of a phrase in a cell or a group.
 *
 * @param perMillionLow lower 95 % confidence limit, in hits per million tokens; NaN if undefined
 * @param perMillionHigh upper limit, likewise
 */
public record PhraseRate(Counts counts, double perMillionLow, double perMillionHigh) {

  /** The rate of a cell that is not observed. */
  public static final PhraseRate UNDEFINED =
      new PhraseRate(new Counts(-1, -1, -1, -1, -1, -1), Double.NaN, Double.NaN);

  /**
   * The counts of a phrase, which are -1 if undefined.
   *
   * @param count hits
   * @param quotedCount hits inside quotations
   * @param documents accepted documents
   * @param documentsWith accepted documents with a hit
   * @param tokens all tokens
   * @param quotedTokens tokens inside quotations
   */
  public record Counts(
      long count,
      long quotedCount,
      long documents,
      long documentsWith,
      long tokens,
      long quotedTokens) {

    public static final Counts ZERO = new Counts(0, 0, 0, 0, 0, 0);

    /** Returns the sums of both. */
    public Counts plus(Counts other) {
      return new Counts(
          count + other.count,
          quotedCount + other.quotedCount,
          documents + other.documents,
          documentsWith + other.documentsWith,
          tokens + other.tokens,
          quotedTokens + other.quotedTokens);
    }
  }

  static <R> List<Column<R>> hitColumns(Function<R, PhraseRate> rate) {
    return List.of(
        new Column.Count<>("count", Unit.HITS, "Hits.", r -> rate.apply(r).counts.count),
        new Column.Count<>(
            "quoted_count",
            Unit.HITS,
            "Hits inside quotation marks.",
            r -> rate.apply(r).counts.quotedCount));
  }

  static <R> List<Column<R>> documentColumns(Function<R, PhraseRate> rate) {
    return List.of(
        new Column.Count<>(
            "documents",
            Unit.DOCUMENTS,
            "Accepted documents.",
            r -> rate.apply(r).counts.documents),
        new Column.Count<>(
            "documents_with",
            Unit.DOCUMENTS,
            "Accepted documents that contain the phrase.",
            r -> rate.apply(r).counts.documentsWith));
  }

  /** Returns the columns of the rate, its denominator first. */
  static <R> List<Column<R>> rateColumns(Function<R, PhraseRate> rate) {
    return List.of(
        new Column.Count<>(
            "tokens", Unit.TOKENS, "Tokens, the denominator.", r -> rate.apply(r).counts.tokens),
        new Column.Count<>(
            "quoted_tokens",
            Unit.TOKENS,
            "Tokens inside quotation marks.",
            r -> rate.apply(r).counts.quotedTokens),
        new Column.Measure<>(
            "per_million",
            Unit.HITS_PER_MILLION,
            "Hits per million tokens.",
            r -> Rates.perMillion(rate.apply(r).counts.count, rate.apply(r).counts.tokens)),
        new Column.Measure<>(
            "per_million_low",
            Unit.HITS_PER_MILLION,
            "Lower limit of the exact 95 % confidence interval (Poisson).",
            r -> rate.apply(r).perMillionLow),
        new Column.Measure<>(
            "per_million_high",
            Unit.HITS_PER_MILLION,
            "Upper limit of the exact 95 % confidence interval (Poisson).",
            r -> rate.apply(r).perMillionHigh));
  }
}
