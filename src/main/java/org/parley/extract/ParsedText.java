package org.parley.extract;

import java.util.Set;
import org.parley.model.Flag;

/**
 * What one format's reader made of a file.
 *
 * @param text paragraphs separated by an empty line, not cleaned yet; blank where there is none
 * @param claims what the document says of itself, its file's name aside
 * @param flags what a reader should know
 */
record ParsedText(String text, Claims claims, Set<Flag> flags) {}
