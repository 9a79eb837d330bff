package org.parley.study;

import java.io.Serializable;
import org.parley.model.Words;

/**
 * A record of settings that the comparing tables follow.
 *
 * @param words the words that the tables count
 * @param minimumCount smallest count of a term or n-gram that gets a row, at least 1
 * @param eventWeeks number of weeks compared before and after an event, at least 1
 * @param permuteAuthors whether the units of a permutation test are all documents of an author in a
 *     group, not single documents
 * @param detail number of highest-ranked rows of a comparison that get a permutation test and
 *     leave-one-out ranges
 * @param seed seed of the random relabellings
 * @param priorTokens weight of the prior of {@code log_odds_z}, in tokens, above 0
 */
public record Comparing(
    Words words,
    int minimumCount,
    int eventWeeks,
    boolean permuteAuthors,
    int detail,
    long seed,
    double priorTokens)
    implements Serializable {

  /** Returns the same settings without permutation tests and leave-one-out ranges of terms. */
  public Comparing withoutDetail() {
    return new Comparing(words, minimumCount, eventWeeks, permuteAuthors, 0, seed, priorTokens);
  }
}
