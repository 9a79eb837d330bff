package org.parley.study;

import java.util.Optional;

/** A check for patterns of a phrase that can never match. */
@FunctionalInterface
public interface PatternCheck {

  /**
   * Returns why no text can match the pattern.
   *
   * @param pattern as the researcher wrote it, never blank
   * @param tokens how the study cuts words
   * @return a short clause that follows a colon; empty if the pattern can match
   */
  Optional<String> complaint(String pattern, Study.Tokens tokens);
}
