package org.parley.table;

import org.parley.model.TableName;

/**
 * A row of {@code ngrams.csv}: a sequence of 2 to 5 adjacent tokens. The columns describe the
 * components. An undefined measure is NaN.
 *
 * @param side a side, or {@code all}, which has no log-likelihood or p-value
 * @param rank from 1; ties by n-gram
 * @param logLikelihood signed, above 0 if the side has the higher rate
 */
public record NgramRow(
    String side,
    long n,
    long rank,
    String ngram,
    long count,
    long positions,
    long documents,
    long authors,
    double logLikelihood,
    double pAdjusted) {

  public static final Table<NgramRow> TABLE =
      Table.<NgramRow>of(TableName.NGRAMS, "side (or all) and sequence of 2 to 5 tokens")
          .key("side", "A side, or all.", r -> r.side)
          .keyCount("n", Unit.TOKENS, "Tokens of the n-gram, 2 to 5.", r -> r.n)
          .rank(
              "1 for the largest absolute log_likelihood; if it is empty, as for side all, the largest count.",
              r -> r.rank)
          .text("ngram", "Its normalized words, with single spaces.", r -> r.ngram)
          .count("count", Unit.OCCURRENCES, "Occurrences.", r -> r.count)
          .count(
              "positions",
              Unit.POSITIONS,
              "Places with n adjacent tokens, the denominator.",
              r -> r.positions)
          .count(
              "documents",
              Unit.DOCUMENTS,
              "Documents of the side that contain it.",
              r -> r.documents)
          .count(
              "authors",
              Unit.AUTHORS,
              "Authors of the side with a document that contains it.",
              r -> r.authors)
          .measure(
              "per_million",
              Unit.OCCURRENCES_PER_MILLION_POSITIONS,
              "Occurrences per million positions.",
              r -> Rates.perMillion(r.count, r.positions))
          .measure(
              "log_likelihood",
              "Log-likelihood ratio (G², four cells) of the side against all others.",
              r -> r.logLikelihood)
          .probability(
              "p_adjusted",
              "p-value adjusted over all rows of the side and n (Benjamini-Hochberg).",
              r -> r.pAdjusted)
          .build();
}
