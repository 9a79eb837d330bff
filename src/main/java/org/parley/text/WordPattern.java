package org.parley.text;

/**
 * A pattern for one token: {@code *} matches any run of characters, {@code ?} exactly one, any
 * other character itself. {@code impos*} matches {@code imposition} and {@code impos}.
 *
 * @param word folded as terms are, wildcards in place
 */
record WordPattern(String word) {

  /** Returns whether the pattern has no wildcard, so that it matches one term only: itself. */
  boolean isLiteral() {
    return word.indexOf('*') < 0 && word.indexOf('?') < 0;
  }

  /**
   * Returns whether the pattern matches all of {@code term}.
   *
   * <p>After a mismatch only the last {@code *} takes one character more: an earlier one would gain
   * nothing. The time is therefore at most the product of the two lengths.
   */
  boolean matches(String term) {
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
