package org.parley.text;

import java.io.Serializable;
import java.util.List;
import org.parley.model.Phrase;

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
    implements Serializable {}
