package org.parley.table;

import org.parley.model.TableName;

/**
 * A row of {@code collocates.csv}: a term near a phrase. The columns describe the components. An
 * undefined measure is NaN.
 *
 * @param rank from 1; ties by collocate
 * @param logLikelihood signed
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
          .key("phrase", "Name of the phrase.", r -> r.phrase)
          .key("side", "A side.", r -> r.side)
          .rank("1 for the largest absolute log_likelihood of the phrase and side.", r -> r.rank)
          .text("collocate", "The term, a normalized word.", r -> r.collocate)
          .count("near", Unit.OCCURRENCES, "Occurrences in the windows of the phrase.", r -> r.near)
          .count(
              "count",
              Unit.OCCURRENCES,
              "Occurrences in the side, without the tokens of the phrase.",
              r -> r.count)
          .count("window_tokens", Unit.TOKENS, "Tokens in the windows.", r -> r.windowTokens)
          .count(
              "tokens",
              Unit.TOKENS,
              "Tokens of the side, without the tokens of the phrase.",
              r -> r.tokens)
          .measure(
              "log_likelihood",
              "Log-likelihood ratio (G², four cells); above 0 if the windows have the higher rate.",
              r -> r.logLikelihood)
          .measure(
              "log_dice",
              "logDice; 14 if each occurs only with the other, once per hit; above 14 if a window"
                  + " contains the collocate several times.",
              r -> r.logDice)
          .measure(
              "mutual_information",
              Unit.BITS,
              "Pointwise mutual information.",
              r -> r.mutualInformation)
          .count(
              "documents",
              Unit.DOCUMENTS,
              "Documents of the side with the collocate in a window.",
              r -> r.documents)
          .build();
}
