package org.parley.text;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A pattern that is cut into words as texts are. {@code Dr. Roe's A&E} has the words {@code dr},
 * {@code roe's}, {@code a}, {@code e}, and the sign {@code &} before the last one.
 *
 * @param words folded as terms are, wildcards in place
 * @param written the same words in the case of the pattern
 * @param signs what must occur before the first word, before each other word, and after the last
 *     one, see {@link Gap#signs}; null where the pattern writes nothing that matters
 * @param apostrophe whether the pattern contains an apostrophe
 */
public record PhrasePattern(
    List<String> words, List<String> written, List<String> signs, boolean apostrophe) {

  /**
   * Returns what two patterns have in common if they find the same words: {@code no 10} and {@code
   * No. 10}, {@code A E} and {@code A&E}, {@code 24 7} and {@code 24/7}.
   */
  public List<Object> common() {
    List<String> apart = new ArrayList<>(signs);
    for (int i = 1; i < words.size(); i++) {
      if (signs.get(i) != null && joins(words.get(i - 1), signs.get(i), words.get(i))) {
        apart.set(i, null);
      }
    }
    return List.of(words, apart.toString());
  }

  /** Returns whether signs leave the words around them adjacent, see {@link Gap#separates}. */
  private static boolean joins(String before, String signs, String after) {
    return switch (signs) {
      case "" -> true;
      case "&" -> isLetter(before) && isLetter(after);
      case "/" ->
          UCharacter.isDigit(before.codePointBefore(before.length()))
              && UCharacter.isDigit(after.codePointAt(0));
      default -> false;
    };
  }

  private static boolean isLetter(String word) {
    return word.length() == 1 && Characters.isLetter(word.charAt(0));
  }

  /** Returns whether the pattern requires any sign. */
  boolean hasSigns() {
    return signs.stream().anyMatch(Objects::nonNull);
  }
}
