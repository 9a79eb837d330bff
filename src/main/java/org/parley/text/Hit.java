package org.parley.text;

/**
 * A place where a phrase stands.
 *
 * @param phrase number of the phrase
 * @param pattern the pattern that matched, as the study writes it
 * @param firstToken number of its first token in the document
 * @param tokens how many it has
 * @param quoted whether all of them are inside a quotation
 */
public record Hit(int phrase, String pattern, int firstToken, int tokens, boolean quoted) {}
