package org.parley.text;

import java.util.function.Supplier;

/** A text in which a {@link PhraseMatcher} finds phrases. */
final class MatchedText {

  private final NormalizedText text;
  private final TokenList tokens;
  private final Supplier<int[]> sentences;

  /** The number of each token's sentence; null until a pattern needs it. */
  private int[] numbers;

  MatchedText(NormalizedText text, TokenList tokens, Supplier<int[]> sentences) {
    this.text = text;
    this.tokens = tokens;
    this.sentences = sentences;
  }

  TokenList tokens() {
    return tokens;
  }

  /** Returns a token in the case of the text. */
  String word(int token) {
    int from = tokens.from[token];
    return Tokenizer.withPlainHyphens(new String(text.chars, from, tokens.to[token] - from));
  }

  /**
   * Returns whether the text contains the signs of a pattern. Those before the first word and after
   * the last one must be in the same line, those between words in the same sentence.
   *
   * @param first the token of the pattern's first word
   */
  boolean hasSigns(PhrasePattern pattern, int first) {
    int last = first + pattern.words().size() - 1;
    String before = pattern.signs().get(0);
    String after = pattern.signs().get(pattern.signs().size() - 1);
    if ((before != null && !signsBefore(first).endsWith(before))
        || (after != null && !signsAfter(last).startsWith(after))) {
      return false;
    }
    for (int token = first + 1; token <= last; token++) {
      String between = pattern.signs().get(token - first);
      boolean adjacent = !tokens.apart.get(token);
      if (between != null && !(adjacent && between.isEmpty()) && !hasBetween(between, token)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasBetween(String signs, int token) {
    return signs.equals(
            Gap.signs(text.chars, tokens.to[token - 1], tokens.from[token], text.length))
        && sentence(token - 1) == sentence(token);
  }

  private int sentence(int token) {
    if (numbers == null) {
      numbers = sentences.get();
    }
    return numbers[token];
  }

  private String signsBefore(int token) {
    int to = tokens.from[token];
    int least = token == 0 ? 0 : tokens.to[token - 1];
    int from = to;
    while (from > least && text.chars[from - 1] != '\n') {
      from--;
    }
    return Gap.signs(text.chars, from, to, text.length);
  }

  private String signsAfter(int token) {
    int from = tokens.to[token];
    int most = token + 1 == tokens.size ? text.length : tokens.from[token + 1];
    int to = from;
    while (to < most && text.chars[to] != '\n') {
      to++;
    }
    return Gap.signs(text.chars, from, to, text.length);
  }
}
