package org.parley.text;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.parley.model.LongQuotations;
import org.parley.model.Phrase;
import org.parley.model.TrimRule;
import org.parley.model.WordRules;

/**
 * The rules by which texts are cut into tokens and searched for phrases.
 *
 * @param words how words are cut
 * @param trim regular expressions; a paragraph is not counted if one matches all of it
 * @param trimRules the built-in rules of trimming that apply
 * @param longQuotations which quotations are long, and whether they count as quoted
 * @param phrases the phrases in the order of their numbers
 */
public record CountingRules(
    WordRules words,
    List<String> trim,
    Set<TrimRule> trimRules,
    LongQuotations longQuotations,
    List<Phrase> phrases)
    implements Serializable {

  /** Leaves all built-in rules of trimming on. */
  public CountingRules(
      WordRules words, List<String> trim, LongQuotations longQuotations, List<Phrase> phrases) {
    this(words, trim, EnumSet.allOf(TrimRule.class), longQuotations, phrases);
  }

  /** Returns the rules without phrases, for a text in which none are searched. */
  public CountingRules withoutPhrases() {
    return with(List.of());
  }

  /** Returns the rules with other phrases. */
  public CountingRules with(List<Phrase> others) {
    return new CountingRules(words, trim, trimRules, longQuotations, others);
  }
}
