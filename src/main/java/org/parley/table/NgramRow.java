package org.parley.table;

import org.parley.model.TableName;

/**
 * A row of {@code ngrams.csv}: a run of 2 to 5 tokens within a sentence. A measure that is not
 * defined is NaN.
 *
 * @param side a side, or {@code all}
 * @param n tokens, 2 to 5
 * @param rank from 1: the largest absolute log-likelihood of the side and n first, for {@code all}
 *     the largest count; ties by n-gram
 * @param ngram its terms, with single spaces
 * @param count occurrences
 * @param positions where n tokens of the group stand in a row
 * @param documents of the group that hold it
 * @param authors of the group whose documents hold it
 * @param logLikelihood G² over four cells, above 0 where the side has more than all others; NaN for
 *     {@code all}
 * @param pAdjusted by Benjamini and Hochberg over all rows of the side and n, 0 to 1; NaN for
 *     {@code all}
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
      Table.<NgramRow>of(TableName.NGRAMS, "side and run of 2 to 5 tokens; side all too")
          .key("side", "A side, or all.", NgramRow::side)
          .keyCount("n", Unit.TOKENS, "Tokens of the n-gram, 2 to 5.", NgramRow::n)
          .keyCount(
              "rank",
              Unit.NONE,
              "1 for the largest absolute log_likelihood; for all, for the largest count.",
              NgramRow::rank)
          .text("ngram", "Its normalised words, with single spaces.", NgramRow::ngram)
          .count("count", Unit.OCCURRENCES, "Occurrences.", NgramRow::count)
          .count(
              "positions",
              Unit.POSITIONS,
              "Positions of n tokens in the sentences, the denominator.",
              NgramRow::positions)
          .count(
              "documents",
              Unit.DOCUMENTS,
              "Documents of the side that hold it.",
              NgramRow::documents)
          .count(
              "authors",
              Unit.AUTHORS,
              "Authors of the side whose documents hold it.",
              NgramRow::authors)
          .measure(
              "per_million",
              Unit.OCCURRENCES_PER_MILLION_POSITIONS,
              "Occurrences per million positions.",
              r -> Rates.perMillion(r.count, r.positions))
          .measure(
              "log_likelihood",
              Unit.NONE,
              "Log-likelihood ratio (G², four cells) of the side against all others.",
              NgramRow::logLikelihood)
          .measure(
              "p_adjusted",
              Unit.NONE,
              "Its probability by Benjamini and Hochberg over all rows of the side and n.",
              NgramRow::pAdjusted)
          .build();
}
