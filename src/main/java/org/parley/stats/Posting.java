package org.parley.stats;

/**
 * A document that holds a term, as far as dispersion asks.
 *
 * @param count occurrences, at least 1
 * @param tokens length of the document in tokens, at least 1
 */
public record Posting(long count, long tokens) {}
