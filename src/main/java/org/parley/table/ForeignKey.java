package org.parley.table;

import java.util.List;
import org.parley.model.TableName;

/**
 * Columns that lead to a row of another table, or of the same: where none of them is undefined,
 * there is a row that has the same values.
 *
 * @param columns of the table that leads
 * @param table the one that is led to
 * @param referenced its columns, in the same order
 */
public record ForeignKey(List<String> columns, TableName table, List<String> referenced) {}
