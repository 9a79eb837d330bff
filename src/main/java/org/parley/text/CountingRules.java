package org.parley.text;

import java.io.Serializable;
import java.util.List;
import org.parley.model.LongQuotations;
import org.parley.model.Phrase;
import org.parley.model.WordRules;

/**
 * The rules by which texts are cut into tokens and searched for phrases.
 *
 * @param words how words are cut
 * @param trim regular expressions; a paragraph is not counted if one matches all of it
 * @param longQuotations which quotations are long, and whether they count as quoted
 * @param phrases the phrases in the order of their numbers
 */
public record CountingRules(
    WordRules words, List<String> trim, LongQuotations longQuotations, List<Phrase> phrases)
    implements Serializable {}
