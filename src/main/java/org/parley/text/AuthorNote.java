package org.parley.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognizes the last paragraph of an op-ed that says who its author is: {@code Dr Jo Roe, a
 * surgeon, is also the chair of the staff committee}. It consists, regardless of case, of:
 *
 * <ol>
 *   <li>optional marks, form of address and {@code The};
 *   <li>the author's name or alias, and an optional apposition between commas;
 *   <li>{@code is}, {@code was}, {@code are} or {@code were}, and an optional {@code now}, {@code
 *       also} or adverb in {@code -ly};
 *   <li>{@code a}, {@code an} or {@code the}, and a description.
 * </ol>
 */
final class AuthorNote {

  private static final int LONGEST = 600;

  private static final String ADDRESS = "(?:(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame|Rev)\\.?\\s+)?";

  private static final String IS_THE =
      "(?:,[^,.]{1,80},)?\\s+(?:is|was|are|were)\\s+(?:\\p{L}+ly\\s+|now\\s+|also\\s+)?(?:an?|the)\\s.*";

  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  /** The most characters of opening marks and a form of address before the name. */
  private static final int LONGEST_BEFORE_NAME = 40;

  private AuthorNote() {}

  /**
   * Returns whether {@code paragraph} says who the author is.
   *
   * @param names the author's name and aliases
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

  /** Unifies apostrophes: the list may have O'Roe, the document O’Roe. */
  private static String normalize(String text) {
    return Normalizer.normalize(text).toString();
  }

  /** Looks for the first word of the name only: compiling a regular expression is expensive. */
  private static boolean mayBeginWith(String paragraph, String first) {
    for (int at = 0; at < LONGEST_BEFORE_NAME; at++) {
      if (paragraph.regionMatches(true, at, first, 0, first.length())) {
        return true;
      }
    }
    return false;
  }
}
