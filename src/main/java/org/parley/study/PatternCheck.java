package org.parley.study;

import java.util.Optional;

/** Knows which patterns of a phrase can never match; how words are cut decides it. */
@FunctionalInterface
public interface PatternCheck {

  /**
   * Why no text can ever hold a hit of the pattern.
   *
   * @param pattern as the researcher wrote it, never blank
   * @param tokens how the study cuts words
   * @return a short clause such as {@code a comma never stands between the words of a hit}; empty
   *     if the pattern can match
   */
  Optional<String> complaint(String pattern, Study.Tokens tokens);
}
