package org.parley.model;

import java.io.Serializable;

/**
 * A set of rules that cut the texts and patterns of a study into words.
 *
 * @param keepHyphens whether {@code seven-day} is one token
 * @param keepNumbers whether a word without a letter is a token
 * @param possessives whether a pattern also finds the possessive of its last word
 * @param japanese whether Chinese characters and kana are cut into the words of Japanese
 */
public record WordRules(
    boolean keepHyphens, boolean keepNumbers, boolean possessives, boolean japanese)
    implements Serializable {

  /** The rules of a study in English that sets none. */
  public static final WordRules DEFAULT = new WordRules(false, true, true, false);
}
