package org.parley.text;

import java.util.Locale;
import java.util.Set;

/**
 * A pattern for one token: {@code *} matches any run of characters, {@code ?} exactly one, any
 * other character itself. {@code impos*} matches {@code imposition} and {@code impos}.
 *
 * @param word folded as terms are, wildcards in place
 * @param possessive whether it also matches a possessive: {@code roe} matches {@code roe's}
 */
record WordPattern(String word, boolean possessive) {

  private static final String ENDING = "'s";

  /** Words after which {@code 's} usually means <i>is</i>, <i>has</i> or <i>us</i>. */
  private static final Set<String> CONTRACTED =
      Set.of("it", "that", "this", "what", "who", "where", "there", "here", "he", "she", "let");

  /** Returns the term without {@code 's}; null if it is no possessive. */
  static String possessor(String term) {
    if (!term.regionMatches(true, term.length() - ENDING.length(), ENDING, 0, ENDING.length())) {
      return null;
    }
    String possessor = term.substring(0, term.length() - ENDING.length());
    return CONTRACTED.contains(possessor.toLowerCase(Locale.ROOT)) ? null : possessor;
  }

  /** Returns whether the pattern has no wildcard, so that it matches one term only: itself. */
  boolean isLiteral() {
    return word.indexOf('*') < 0 && word.indexOf('?') < 0;
  }

  /** Returns whether the pattern matches all of {@code term}, or all but its {@code 's}. */
  boolean matches(String term) {
    if (matchesAll(term)) {
      return true;
    }
    String possessor = possessive ? possessor(term) : null;
    return possessor != null && matchesAll(possessor);
  }

  /**
   * Returns whether the pattern matches all of {@code term}.
   *
   * <p>After a mismatch only the last {@code *} takes one character more: an earlier one would gain
   * nothing. The time is therefore at most the product of the two lengths.
   */
  private boolean matchesAll(String term) {
    int at = 0;
    int next = 0;
    int star = -1;
    int afterStar = 0;
    while (at < term.length()) {
      char wanted = next < word.length() ? word.charAt(next) : '\0';
      if (wanted == '*') {
        star = next++;
        afterStar = at;
      } else if (wanted == '?') {
        next++;
        at = term.offsetByCodePoints(at, 1);
      } else if (next < word.length() && wanted == term.charAt(at)) {
        next++;
        at++;
      } else if (star >= 0) {
        next = star + 1;
        afterStar = term.offsetByCodePoints(afterStar, 1);
        at = afterStar;
      } else {
        return false;
      }
    }
    while (next < word.length() && word.charAt(next) == '*') {
      next++;
    }
    return next == word.length();
  }
}
