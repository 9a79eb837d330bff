package org.parley.text;

/**
 * A paragraph that is not counted because it is not the author's running text.
 *
 * @param start offset in the cleaned text
 * @param end offset, exclusive
 * @param rule {@code title}, {@code dateline}, {@code author_note}, a rule of {@link SmallPrint},
 *     or {@code pattern:} and the study's regular expression
 */
public record Trimmed(int start, int end, String rule) {}
