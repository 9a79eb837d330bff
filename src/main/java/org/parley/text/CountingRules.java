package org.parley.text;

import java.io.Serializable;
import java.util.List;
import org.parley.model.Phrase;

/**
 * The rules by which texts are cut into tokens and searched for phrases.
 *
 * @param keepHyphens whether {@code seven-day} is one token
 * @param keepNumbers whether a word without a letter is a token
 * @param trim regular expressions; a paragraph is not counted if one matches all of it
 * @param phrases the phrases in the order of their numbers
 */
public record CountingRules(
    boolean keepHyphens, boolean keepNumbers, List<String> trim, List<Phrase> phrases)
    implements Serializable {}
