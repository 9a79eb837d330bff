package org.parley.table;

import org.parley.model.TableName;

/**
 * A row of {@code collocates.csv}: a term near a phrase. A measure that is not defined is NaN.
 *
 * @param rank from 1: the largest absolute log-likelihood of the phrase and side first, ties by
 *     collocate
 * @param near occurrences of the collocate in the windows
 * @param count occurrences of the collocate in the side's words without the phrase's own tokens
 * @param windowTokens tokens in the windows
 * @param tokens of the side without the phrase's own
 * @param logLikelihood G² over four cells, above 0 where the collocate is drawn to the phrase
 * @param logDice 14 where each stands only with the other, once a hit
 * @param mutualInformation in bits
 * @param documents of the side in which the collocate stands in a window of the phrase
 */
public record CollocateRow(
    String phrase,
    String side,
    long rank,
    String collocate,
    long near,
    long count,
    long windowTokens,
    long tokens,
    double logLikelihood,
    double logDice,
    double mutualInformation,
    long documents) {

  public static final Table<CollocateRow> TABLE =
      Table.<CollocateRow>of(TableName.COLLOCATES, "phrase, side and collocate")
          .key("phrase", "Name of the phrase.", CollocateRow::phrase)
          .key("side", "A side.", CollocateRow::side)
          .keyCount(
              "rank",
              Unit.NONE,
              "1 for the largest absolute log_likelihood of the phrase and side.",
              CollocateRow::rank)
          .text("collocate", "Normalised word.", CollocateRow::collocate)
          .count(
              "near",
              Unit.OCCURRENCES,
              "Occurrences in the windows of the phrase.",
              CollocateRow::near)
          .count(
              "count",
              Unit.OCCURRENCES,
              "Occurrences in the side's words without the phrase's own tokens.",
              CollocateRow::count)
          .count("window_tokens", Unit.TOKENS, "Tokens in the windows.", CollocateRow::windowTokens)
          .count(
              "tokens",
              Unit.TOKENS,
              "Tokens of the side without the phrase's own.",
              CollocateRow::tokens)
          .measure(
              "log_likelihood",
              Unit.NONE,
              "Log-likelihood ratio (G², four cells); above 0 where windows have more.",
              CollocateRow::logLikelihood)
          .measure(
              "log_dice",
              Unit.NONE,
              "logDice; 14 where each stands only with the other, once a hit.",
              CollocateRow::logDice)
          .measure(
              "mutual_information",
              Unit.BITS,
              "Pointwise mutual information.",
              CollocateRow::mutualInformation)
          .count(
              "documents",
              Unit.DOCUMENTS,
              "Documents of the side in which it stands in a window of the phrase.",
              CollocateRow::documents)
          .build();
}
