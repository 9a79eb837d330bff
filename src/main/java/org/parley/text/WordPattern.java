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
    StringBuilder piece = new StringBuilder();
    boolean behindStar = false;
    for (int i = wild; i < word.length(); ) {
      int codePoint = word.codePointAt(i);
      i += Character.charCount(codePoint);
      if (codePoint == '*') {
        append(regex, piece, behindStar);
        behindStar = true;
      } else {
        piece.append(codePoint == '?' ? "." : Pattern.quote(Character.toString(codePoint)));
      }
    }
    regex.append(behindStar ? ".*" : "").append(piece);
    return new WordPattern(
        word.substring(0, wild), Pattern.compile(regex.toString(), Pattern.DOTALL));
  }

  /**
   * Moves a piece that a {@code *} follows. Behind another {@code *} its first place is as good as
   * any, so that no other is tried: several of them in a pattern would take the power of a word's
   * length.
   */
  private static void append(StringBuilder regex, StringBuilder piece, boolean behindStar) {
    if (behindStar && piece.length() > 0) {
      regex.append("(?>.*?").append(piece).append(')');
    } else {
      regex.append(piece);
    }
    piece.setLength(0);
  }

  private static int firstWildcard(String word) {
    int at = 0;
    while (at < word.length() && word.charAt(at) != '*' && word.charAt(at) != '?') {
      at++;
    }
    return at;
  }

  /** Whether there is no wildcard in it, so that one term alone matches: the pattern itself. */
  boolean isLiteral() {
    return regex == null;
  }

  /** Whether the term is one that the pattern means. */
  boolean matches(String term) {
    if (regex == null) {
      return term.equals(literal);
    }
    return term.startsWith(literal) && regex.matcher(term.substring(literal.length())).matches();
  }
}
