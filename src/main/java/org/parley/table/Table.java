package org.parley.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.parley.model.TableName;

/**
 * A table of the results: its one list of columns drives the header, the rows, their order and the
 * data dictionary.
 *
 * @param <R> what a row is made of
 * @param rowPer what there is one row of
 * @param columns in the order of the file
 * @param key the columns that rows are sorted by, in this order; together they name a row
 */
public record Table<R>(
    TableName name, String rowPer, List<Column<R>> columns, List<Column<R>> key) {

  /** The header line. */
  public byte[] header() {
    CsvBuffer csv = new CsvBuffer();
    columns.forEach(column -> csv.text(column.name()));
    return csv.end().toBytes();
  }

  /** Appends a row. */
  public void write(R row, CsvBuffer csv) {
    for (Column<R> column : columns) {
      column.write(row, csv);
    }
    csv.end();
  }

  /** The key of a row. */
  public byte[] key(R row) {
    SortKey sortKey = new SortKey();
    key.forEach(column -> column.write(row, sortKey));
    return sortKey.toBytes();
  }

  static <R> Builder<R> of(TableName name, String rowPer) {
    return new Builder<>(name, rowPer);
  }

  /** Collects the columns of a table. */
  static final class Builder<R> {
    private final TableName name;
    private final String rowPer;
    private final List<Column<R>> columns = new ArrayList<>();
    private final List<Column<R>> key = new ArrayList<>();

    private Builder(TableName name, String rowPer) {
      this.name = name;
      this.rowPer = rowPer;
    }

    Builder<R> key(String column, String description, Function<R, String> value) {
      return key(new Column.Text<>(column, description, value));
    }

    Builder<R> keyCount(String column, String description, ToLongFunction<R> value) {
      return key(new Column.Count<>(column, description, value));
    }

    Builder<R> text(String column, String description, Function<R, String> value) {
      columns.add(new Column.Text<>(column, description, value));
      return this;
    }

    Builder<R> day(String column, String description, Function<R, LocalDate> value) {
      columns.add(new Column.Day<>(column, description, value));
      return this;
    }

    Builder<R> truth(String column, String description, Predicate<R> value) {
      columns.add(new Column.Truth<>(column, description, value));
      return this;
    }

    Builder<R> count(String column, String description, ToLongFunction<R> value) {
      columns.add(new Column.Count<>(column, description, value));
      return this;
    }

    Builder<R> measure(String column, String description, ToDoubleFunction<R> value) {
      columns.add(new Column.Measure<>(column, description, value));
      return this;
    }

    private Builder<R> key(Column<R> column) {
      columns.add(column);
      key.add(column);
      return this;
    }

    /** Columns that other tables have too. */
    Builder<R> with(List<Column<R>> shared) {
      columns.addAll(shared);
      return this;
    }

    Table<R> build() {
      return new Table<>(name, rowPer, List.copyOf(columns), List.copyOf(key));
    }
  }
}
