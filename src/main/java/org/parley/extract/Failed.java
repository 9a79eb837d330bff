package org.parley.extract;

import org.parley.model.Reason;

/**
 * A document that gave no text.
 *
 * @param reason from the closed set
 * @param detail one line, the same on every machine: what was found, what to do
 */
public record Failed(Reason reason, String detail) implements Extraction {}
