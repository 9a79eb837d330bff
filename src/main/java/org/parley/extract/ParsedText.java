package org.parley.extract;

import java.util.Set;
import org.parley.model.Flag;

/**
 * The text of a file as the parser of its format returns it.
 *
 * @param text paragraphs separated by empty lines, not cleaned; blank if there is no text
 * @param claims the claims of the document, without its file's name
 * @param flags warnings for the table of documents
 */
public record ParsedText(String text, Claims claims, Set<Flag> flags) {}
