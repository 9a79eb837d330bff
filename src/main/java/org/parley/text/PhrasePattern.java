package org.parley.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Splits the pattern of a phrase into the patterns of its words, by the rules for texts. {@code
 * seven-day NHS} is {@code seven}, {@code day}, {@code nhs}. If hyphens are kept, it is {@code
 * seven-day}, {@code nhs}.
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
      return Optional.of("it contains no word");
    }
    for (String word : words) {
      if (!isToken(word, keepHyphens, keepNumbers)) {
        String why =
            isToken(word, keepHyphens, true)
                ? "numbers are not tokens in this study"
                : whyNoToken(word, keepHyphens);
        return Optional.of("'" + word + "' is not one token: " + why);
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

  /** Returns whether the word is one token if a letter or a digit replaces each wildcard. */
  private static boolean isToken(String word, boolean keepHyphens, boolean keepNumbers) {
    for (char wildcard : new char[] {'x', '0'}) {
      String example = withoutWildcards(word, wildcard);
      Vocabulary vocabulary = new Vocabulary();
      TokenList tokens = new TokenList(vocabulary);
      new Tokenizer(keepHyphens, keepNumbers).tokenize(Normalizer.normalize(example), tokens);
      if (tokens.size == 1 && vocabulary.term(0).equals(example)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Names the first character that is in no token, or else the tokens that the word is cut into.
   */
  private static String whyNoToken(String word, boolean keepHyphens) {
    NormalizedText text = Normalizer.normalize(withoutWildcards(word, 'x'));
    TokenList tokens = new TokenList(new Vocabulary());
    new Tokenizer(keepHyphens, true).tokenize(text, tokens);
    List<String> parts = new ArrayList<>();
    int at = 0;
    for (int token = 0; token < tokens.size; token++) {
      int from = text.startOffset(tokens.from[token]);
      if (from > at) {
        break;
      }
      at = text.endOffset(tokens.to[token]);
      parts.add("'" + word.substring(from, at) + "'");
    }
    return at < word.length()
        ? "'" + Character.toString(word.codePointAt(at)) + "' is not part of a token here"
        : "it is cut into " + String.join(", ", parts);
  }

  private static String withoutWildcards(String word, char wildcard) {
    return word.replace('*', wildcard).replace('?', wildcard);
  }
}
