package org.parley.concordance;

/**
 * A place of a text that a search finds.
 *
 * @param start offset of its start in the cleaned text, in UTF-16 code units
 * @param end offset of its end, exclusive
 * @param token number of the first token from {@code start} on
 * @param next number of the first token from {@code end} on
 * @param quoted whether it contains a token and all of them count as quoted
 */
record FoundHit(int start, int end, int token, int next, boolean quoted) {}
