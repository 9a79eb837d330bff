package org.parley.table;

import java.util.List;
import org.parley.model.TableName;

/**
 * Columns that refer to a row of a table: if none of them is undefined, a row with the same values
 * exists there.
 *
 * @param columns the referring columns
 * @param table the table referred to, possibly the same
 * @param referenced the columns referred to, in the same order
 */
public record ForeignKey(List<String> columns, TableName table, List<String> referenced) {}
