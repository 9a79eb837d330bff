package org.parley.fetch;

/**
 * The outcome for one statement of the catalogue.
 *
 * @param detail the size of the file, or why it is missing; may be empty
 */
public record FetchOutcome(CatalogueEntry entry, FetchState state, String detail) {}
