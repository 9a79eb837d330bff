package org.parley.text;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Knows the last line of an op-ed that says who wrote it: {@code Dr Jo Roe is the chair of the
 * staff committee}. It begins with the author's name, which a form of address may precede, and goes
 * on with {@code is} or {@code was} and an article.
 */
final class AuthorNote {

  private static final int LONGEST = 600;

  private static final String ADDRESS = "(?:(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame|Rev)\\.?\\s+)?";

  private static final String IS_THE =
      "(?:,[^,.]{1,80},)?\\s+(?:is|was|are|were)\\s+(?:\\p{L}+ly\\s+|now\\s+|also\\s+)?(?:an?|the)\\s.*";

  /** A form of address and opening marks; the name begins within them. */
  private static final int LONGEST_BEFORE_NAME = 40;

  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern FIRST_LETTERS =
      Pattern.compile("\\P{L}*(\\p{L}*).*", Pattern.DOTALL);

  private AuthorNote() {}

  /** Whether {@code paragraph} says who {@code author} is. */
  static boolean matches(String paragraph, String author) {
    if (author.isEmpty() || paragraph.length() > LONGEST || !mayBeginWith(paragraph, author)) {
      return false;
    }
    String name =
        SPACE
            .splitAsStream(normalize(author).strip())
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    return Pattern.compile(
            "\\P{L}*" + ADDRESS + "(?:The\\s+)?" + name + IS_THE,
            Pattern.DOTALL
                | Pattern.CASE_INSENSITIVE
                | Pattern.UNICODE_CASE
                | Pattern.UNICODE_CHARACTER_CLASS)
        .matcher(normalize(paragraph))
        .matches();
  }

  /** A quick look at the first letters, before a regular expression is made of the whole name. */
  private static boolean mayBeginWith(String paragraph, String author) {
    String first = FIRST_LETTERS.matcher(normalize(author)).replaceFirst("$1");
    if (first.chars().anyMatch(c -> c >= 0x80)) {
      return true; // the paragraph may write them as letter and accent
    }
    for (int at = 0; at < LONGEST_BEFORE_NAME; at++) {
      if (paragraph.regionMatches(true, at, first, 0, first.length())) {
        return true;
      }
    }
    return false;
  }

  /** The list may write O'Roe where the document has O’Roe. */
  private static String normalize(String text) {
    NormalizedText normalized = Normalizer.normalize(text);
    return new String(normalized.chars, 0, normalized.length);
  }
}
