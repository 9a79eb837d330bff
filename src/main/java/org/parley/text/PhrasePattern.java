package org.parley.text;

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

  /** Returns whether the pattern requires any sign. */
  boolean hasSigns() {
    return signs.stream().anyMatch(Objects::nonNull);
  }
}
