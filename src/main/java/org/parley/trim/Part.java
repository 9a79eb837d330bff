package org.parley.trim;

/**
 * A part of a text that is not its author's running text.
 *
 * @param start offset in the cleaned text
 * @param end offset, exclusive
 * @param rule the rule that found the part, as {@code trimmed.csv} names it
 */
public record Part(int start, int end, String rule) {}
