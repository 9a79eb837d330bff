package org.parley.extract;

import org.parley.model.Reason;

/**
 * A document that yields no text.
 *
 * @param reason why, from a closed set
 * @param detail one line, the same on every machine: the value found and the remedy
 */
public record Failed(Reason reason, String detail) implements Extraction {}
