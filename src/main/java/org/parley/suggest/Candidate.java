package org.parley.suggest;

/**
 * A word or n-gram that one side uses more than the others.
 *
 * @param text its normalized words, with single spaces; a pattern that matches them
 * @param side the side that uses it more
 * @param count occurrences on that side
 * @param logLikelihood keyness (G²) of the side against the others, above 0
 * @param adjusted p-value of that keyness, adjusted over all rows of its table's ranking
 */
record Candidate(String text, String side, long count, double logLikelihood, double adjusted) {

  /** Returns whether its words contain those of another one, in the same order. */
  boolean contains(Candidate other) {
    return (" " + text + " ").contains(" " + other.text + " ");
  }
}
