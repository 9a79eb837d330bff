package org.parley.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  /** A form of address and opening marks; the name begins within them. */
  private static final int LONGEST_BEFORE_NAME = 40;

  private AuthorNote() {}

  /**
   * Whether {@code paragraph} says who the author is.
   *
   * @param names of the author
   */
  static boolean matches(String paragraph, List<String> names) {
    if (paragraph.length() > LONGEST) {
      return false;
    }
    String said = normalize(paragraph);
    for (String name : names) {
      if (saysWhoIs(said, name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean saysWhoIs(String said, String author) {
    if (author.isEmpty()) {
      return false;
    }
    String[] words = SPACE.split(normalize(author).strip());
    if (!mayBeginWith(said, words[0])) {
      return false;
    }
    String name = Stream.of(words).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    return Pattern.compile(
            "\\P{L}*" + ADDRESS + "(?:The\\s+)?" + name + IS_THE,
            Pattern.DOTALL
                | Pattern.CASE_INSENSITIVE
                | Pattern.UNICODE_CASE
                | Pattern.UNICODE_CHARACTER_CLASS)
        .matcher(said)
        .matches();
  }

  /** The list may write O'Roe where the document has O’Roe. */
  private static String normalize(String text) {
    return Normalizer.normalize(text).toString();
  }

  /**
   * A quick look at the first word of the name, before a regular expression is made of all of it.
   */
  private static boolean mayBeginWith(String paragraph, String first) {
    for (int at = 0; at < LONGEST_BEFORE_NAME; at++) {
      if (paragraph.regionMatches(true, at, first, 0, first.length())) {
        return true;
      }
    }
    return false;
  }
}
