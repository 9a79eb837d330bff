package org.parley.text;

import java.util.regex.Pattern;

/**
 * A pattern for one token: its letters, {@code *} for any run of characters and {@code ?} for
 * exactly one. {@code impos*} matches {@code imposition} and {@code impos}.
 */
final class WordPattern {

  private final String literal;
  private final Pattern regex;

  private WordPattern(String literal, Pattern regex) {
    this.literal = literal;
    this.regex = regex;
  }

  /**
   * @param word folded as terms are, wildcards in place
   */
  static WordPattern of(String word) {
    int wild = firstWildcard(word);
    if (wild == word.length()) {
      return new WordPattern(word, null);
    }
    StringBuilder regex = new StringBuilder();
    int from = wild;
    for (int i = wild; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '*' || c == '?') {
        regex.append(Pattern.quote(word.substring(from, i))).append(c == '*' ? ".*" : ".");
        from = i + 1;
      }
    }
    regex.append(Pattern.quote(word.substring(from)));
    return new WordPattern(
        word.substring(0, wild), Pattern.compile(regex.toString(), Pattern.DOTALL));
  }

  private static int firstWildcard(String word) {
    int at = 0;
    while (at < word.length() && word.charAt(at) != '*' && word.charAt(at) != '?') {
      at++;
    }
    return at;
  }

  /** Whether the term is one that the pattern means. */
  boolean matches(String term) {
    if (regex == null) {
      return term.equals(literal);
    }
    return term.startsWith(literal)
        && regex.matcher(term.substring(literal.length())).matches();
  }
}
