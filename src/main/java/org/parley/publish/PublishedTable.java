package org.parley.publish;

import org.parley.model.TableName;

/**
 * A table that is written, or a shard of one.
 *
 * @param name of the file, without {@code .csv}; a shard's is the table's, and behind a hyphen
 *     which of how many it is
 * @param rows without the header
 * @param bytes of the file
 * @param sha256 of the file
 */
public record PublishedTable(String name, long rows, long bytes, String sha256) {

  /** Whether this is all of a table, or a shard of it. */
  public boolean holds(TableName table) {
    return name.equals(table.label()) || name.startsWith(table.label() + "-");
  }
}
