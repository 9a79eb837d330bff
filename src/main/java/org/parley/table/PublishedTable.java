package org.parley.table;

import org.parley.model.TableName;

/**
 * A table that was written, or a shard of one.
 *
 * @param name the name of the file, without {@code .csv}; a shard adds a hyphen, its number and the
 *     number of shards to the name of its table
 * @param rows the number of rows, without the header
 * @param bytes the size of the file
 * @param sha256 the SHA-256 of the file, in hexadecimal digits
 */
public record PublishedTable(String name, long rows, long bytes, String sha256) {

  /** Returns whether this is the table, or a shard of it. */
  public boolean isOf(TableName table) {
    return name.equals(table.label()) || name.startsWith(table.label() + "-");
  }
}
