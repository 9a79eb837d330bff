package org.parley.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.parley.model.Words;

/**
 * A record that contains the counts and the rates of a phrase in a cell or a group.
 *
 * @param all limits of the rate over all words
 * @param own limits of the rate over own words
 */
public record PhraseRate(Counts counts, Limits all, Limits own) {

  /** The rate of a cell that is not observed. */
  public static final PhraseRate UNDEFINED =
      new PhraseRate(
          new Counts(-1, -1, -1, -1, -1, -1),
          new Limits(Double.NaN, Double.NaN),
          new Limits(Double.NaN, Double.NaN));

  /**
   * The counts of a phrase, which are -1 if undefined.
   *
   * @param documents accepted documents
   * @param documentsWith accepted documents with a hit in the words that the study compares
   * @param count hits
   * @param tokens all tokens
   * @param ownCount hits that do not count as quoted
   * @param ownTokens tokens that do not count as quoted
   */
  public record Counts(
      long documents, long documentsWith, long count, long tokens, long ownCount, long ownTokens) {

    public static final Counts ZERO = new Counts(0, 0, 0, 0, 0, 0);

    /** Returns the sums of both. */
    public Counts plus(Counts other) {
      return new Counts(
          documents + other.documents,
          documentsWith + other.documentsWith,
          count + other.count,
          tokens + other.tokens,
          ownCount + other.ownCount,
          ownTokens + other.ownTokens);
    }
  }

  /** The 95 % confidence limits of a rate, in hits per million tokens; NaN if undefined. */
  public record Limits(double low, double high) {}

  static <R> List<Column<R>> columns(Function<R, PhraseRate> rate) {
    Function<R, Counts> counts = rate.andThen(PhraseRate::counts);
    List<Column<R>> columns = new ArrayList<>();
    columns.add(
        new Column.Count<>(
            "documents", Unit.DOCUMENTS, "Accepted documents.", r -> counts.apply(r).documents));
    columns.add(
        new Column.Count<>(
            "documents_with",
            Unit.DOCUMENTS,
            "Accepted documents with a hit in the words that the study compares.",
            r -> counts.apply(r).documentsWith));
    addRate(
        columns,
        Words.ALL,
        r -> counts.apply(r).count,
        r -> counts.apply(r).tokens,
        rate.andThen(PhraseRate::all));
    addRate(
        columns,
        Words.OWN,
        r -> counts.apply(r).ownCount,
        r -> counts.apply(r).ownTokens,
        rate.andThen(PhraseRate::own));
    return columns;
  }

  private static <R> void addRate(
      List<Column<R>> columns,
      Words words,
      ToLongFunction<R> count,
      ToLongFunction<R> tokens,
      Function<R, Limits> limits) {
    columns.addAll(Rates.columns(words, Unit.HITS, Unit.HITS_PER_MILLION, count, tokens));
    String limit = " limit of the exact 95 % confidence interval (Poisson).";
    columns.add(
        new Column.Measure<>(
            words.column("per_million_low"),
            Unit.HITS_PER_MILLION,
            "Lower" + limit,
            r -> limits.apply(r).low));
    columns.add(
        new Column.Measure<>(
            words.column("per_million_high"),
            Unit.HITS_PER_MILLION,
            "Upper" + limit,
            r -> limits.apply(r).high));
  }
}
