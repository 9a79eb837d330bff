package org.parley.extract;

import java.util.Set;
import org.parley.model.Flag;

/**
 * A text that the parser of a file's format returns.
 *
 * @param text paragraphs separated by empty lines, not cleaned; blank if there is no text
 * @param claims the claims of the document, without its file's name
 * @param flags warnings for the table of documents
 */
record ParsedText(String text, Claims claims, Set<Flag> flags) {}
