package org.parley.fetch;

/**
 * What became of one statement of the catalogue.
 *
 * @param detail a size, or why the file is missing; may be empty
 */
public record FetchOutcome(CatalogueEntry entry, FetchState state, String detail) {}
