package org.parley.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Splits the pattern of a phrase into the patterns of its words, by the rules for texts: {@code
 * seven-day NHS} is {@code seven}, {@code day}, {@code nhs}, or {@code seven-day}, {@code nhs} if
 * hyphens are kept.
 */
public final class PhrasePattern {

  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern BETWEEN_TOKENS =
      Pattern.compile("[\\s\u2010\u2011-]+", Pattern.UNICODE_CHARACTER_CLASS);

  /** An apostrophe between letters or wildcards; the normalizer replaces only those of letters. */
  private static final Pattern APOSTROPHE =
      Pattern.compile("(?<=[\\p{L}*?])[\u2018\u2019\u02BC](?=[\\p{L}*?])");

  private PhrasePattern() {}

  /**
   * Returns the words of a pattern, folded as terms are.
   *
   * @throws IllegalArgumentException if no text can match the pattern
   */
  static List<String> words(String pattern, boolean keepHyphens, boolean keepNumbers) {
    complaint(pattern, keepHyphens, keepNumbers)
        .ifPresent(
            complaint -> {
              throw new IllegalArgumentException(complaint);
            });
    return cut(pattern, keepHyphens);
  }

  /** Returns the reason why no text can match {@code pattern}; empty if one can. */
  public static Optional<String> complaint(
      String pattern, boolean keepHyphens, boolean keepNumbers) {
    List<String> words = cut(pattern, keepHyphens);
    if (words.isEmpty()) {
      return Optional.of("it holds no word");
    }
    for (String word : words) {
      if (!isToken(word, 'x', keepHyphens, keepNumbers)
          && !isToken(word, '0', keepHyphens, keepNumbers)) {
        return Optional.of(
            "'"
                + word
                + "' is never one token: words are cut at everything but letters and digits"
                + (keepNumbers ? "" : ", and numbers are no tokens in this study"));
      }
    }
    return Optional.empty();
  }

  private static List<String> cut(String pattern, boolean keepHyphens) {
    NormalizedText normalized = Normalizer.normalize(APOSTROPHE.matcher(pattern).replaceAll("'"));
    String text = normalized.toString();
    List<String> words = new ArrayList<>();
    for (String word : (keepHyphens ? BETWEEN_WORDS : BETWEEN_TOKENS).split(text, 0)) {
      String bare = withoutQuotationMarks(word);
      if (!bare.isEmpty()) {
        words.add(Tokenizer.lowerCase(bare));
      }
    }
    return words;
  }

  private static String withoutQuotationMarks(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && QuotationMark.kind(word.charAt(from)) != null) {
      from++;
    }
    while (from < to && QuotationMark.kind(word.charAt(to - 1)) != null) {
      to--;
    }
    return word.substring(from, to);
  }

  /** Returns whether the word is one token if {@code letter} replaces each wildcard. */
  private static boolean isToken(
      String word, char letter, boolean keepHyphens, boolean keepNumbers) {
    String example = word.replace('*', letter).replace('?', letter);
    Vocabulary vocabulary = new Vocabulary();
    TokenList tokens = new TokenList(vocabulary);
    new Tokenizer(keepHyphens, keepNumbers).tokenize(Normalizer.normalize(example), tokens);
    return tokens.size == 1 && vocabulary.term(0).equals(example);
  }
}
