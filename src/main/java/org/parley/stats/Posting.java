package org.parley.stats;

/**
 * The count of a term in a document, and the document's length.
 *
 * @param count occurrences, at least 1
 * @param tokens length of the document in tokens, at least 1
 */
public record Posting(int count, int tokens) {}
