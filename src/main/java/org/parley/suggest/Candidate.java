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

  private static final double ALMOST_ALL = 0.9;

  /** Returns whether it contains the words of another one and occurs almost wherever that does. */
  boolean replaces(Candidate other) {
    return text.length() > other.text.length()
        && (" " + text + " ").contains(" " + other.text + " ")
        && count >= ALMOST_ALL * other.count;
  }

  /** Returns whether two words or more at an end begin or end another one, about as frequent. */
  boolean overlaps(Candidate other) {
    return Math.min(count, other.count) >= ALMOST_ALL * Math.max(count, other.count)
        && (endsAsBegins(text, other.text) || endsAsBegins(other.text, text));
  }

  private static boolean endsAsBegins(String one, String other) {
    for (int space = one.indexOf(' '); space >= 0; space = one.indexOf(' ', space + 1)) {
      String end = one.substring(space + 1);
      if (end.indexOf(' ') > 0 && (other + " ").startsWith(end + " ")) {
        return true;
      }
    }
    return false;
  }
}
