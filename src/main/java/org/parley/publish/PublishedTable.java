package org.parley.publish;

/**
 * A table that is written.
 *
 * @param name without {@code .csv}
 * @param rows without the header
 * @param bytes of the file
 * @param sha256 of the file
 */
public record PublishedTable(String name, long rows, long bytes, String sha256) {}
