package org.parley.model;

import java.io.Serializable;
import java.util.List;

/**
 * A named set of patterns that are counted together.
 *
 * @param name as the tables show it
 * @param patterns each of one or more words, with {@code *} and {@code ?}; if two match the same
 *     words, the earlier one counts
 */
public record Phrase(String name, List<String> patterns) implements Serializable {}
