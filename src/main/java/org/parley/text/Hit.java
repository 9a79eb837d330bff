package org.parley.text;

/**
 * An occurrence of a phrase.
 *
 * @param phrase number of the phrase
 * @param row number of the pattern that matched, in the phrase
 * @param pattern the pattern that matched, as written in the study
 * @param firstToken number of the first token in the document
 * @param tokens number of tokens
 * @param quoted whether all tokens are inside a quotation
 */
public record Hit(
    int phrase, int row, String pattern, int firstToken, int tokens, boolean quoted) {}
