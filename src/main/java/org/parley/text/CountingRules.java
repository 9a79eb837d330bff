package org.parley.text;

import java.io.Serializable;
import java.util.List;

/**
 * How the texts of a study are cut and what is looked for in them.
 *
 * @param keepHyphens whether {@code seven-day} is one token
 * @param keepNumbers whether a word without a letter is a token
 * @param trim regular expressions; a paragraph that one matches whole is not counted
 * @param phrases in the order in which hits and counts number them
 */
public record CountingRules(
    boolean keepHyphens, boolean keepNumbers, List<String> trim, List<Phrase> phrases)
    implements Serializable {

  /**
   * A named set of patterns.
   *
   * @param name as it stands in the tables
   * @param patterns in the order of the study; of two that match alike the earlier counts
   */
  public record Phrase(String name, List<String> patterns) implements Serializable {}
}
