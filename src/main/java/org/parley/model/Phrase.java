package org.parley.model;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * A named set of patterns that are counted together.
 *
 * @param name as the tables show it
 * @param patterns if two match the same words, the earlier one counts
 */
public record Phrase(String name, List<Pattern> patterns) implements Serializable {

  /**
   * A pattern of a phrase.
   *
   * @param text one or more words, with {@code *} and {@code ?}
   * @param exactCase whether {@code May} does not match {@code may}
   * @param excluded whether the phrase does not count inside a match of this pattern
   */
  public record Pattern(String text, boolean exactCase, boolean excluded) implements Serializable {}

  /** Returns a phrase of patterns that count in any case. */
  public static Phrase of(String name, String... patterns) {
    return new Phrase(
        name, Stream.of(patterns).map(text -> new Pattern(text, false, false)).toList());
  }
}
