package org.parley.text;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.parley.model.Phrase;
import org.parley.model.TrimRule;

/**
 * The rules by which texts are cut into tokens and searched for phrases.
 *
 * @param keepHyphens whether {@code seven-day} is one token
 * @param keepNumbers whether a word without a letter is a token
 * @param trim regular expressions; a paragraph is not counted if one matches all of it
 * @param trimRules the built-in rules of trimming that apply
 * @param phrases the phrases in the order of their numbers
 */
public record CountingRules(
    boolean keepHyphens,
    boolean keepNumbers,
    List<String> trim,
    Set<TrimRule> trimRules,
    List<Phrase> phrases)
    implements Serializable {

  /** The rules of a study that leaves all built-in rules of trimming on. */
  public CountingRules(
      boolean keepHyphens, boolean keepNumbers, List<String> trim, List<Phrase> phrases) {
    this(keepHyphens, keepNumbers, trim, EnumSet.allOf(TrimRule.class), phrases);
  }
}
