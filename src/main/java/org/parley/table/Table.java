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
 * @param foreignKeys the columns that lead to rows of other tables
 */
public record Table<R>(
    TableName name,
    String rowPer,
    List<Column<R>> columns,
    List<Column<R>> key,
    List<ForeignKey> foreignKeys) {

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
    private final List<ForeignKey> foreignKeys = new ArrayList<>();

    private Builder(TableName name, String rowPer) {
      this.name = name;
      this.rowPer = rowPer;
    }

    Builder<R> key(String column, String description, Function<R, String> value) {
      return key(new Column.Text<>(column, description, value));
    }

    Builder<R> keyCount(String column, Unit unit, String description, ToLongFunction<R> value) {
      return key(new Column.Count<>(column, unit, description, value));
    }

    /** A text of the key from a closed set. */
    Builder<R> keyLabel(
        String column, List<String> labels, String description, Function<R, String> value) {
      return key(new Column.Text<>(column, description, labels, false, value));
    }

    /** Which part of a file the document is: it names a row even where it is empty. */
    Builder<R> part(Function<R, String> value) {
      String description = "Part of the file; empty where the file is one document.";
      return key(new Column.Text<>("part", description, List.of(), true, value));
    }

    Builder<R> text(String column, String description, Function<R, String> value) {
      columns.add(new Column.Text<>(column, description, value));
      return this;
    }

    /** A text from a closed set. */
    Builder<R> label(
        String column, List<String> labels, String description, Function<R, String> value) {
      columns.add(new Column.Text<>(column, description, labels, false, value));
      return this;
    }

    Builder<R> day(String column, String description, Function<R, LocalDate> value) {
      columns.add(new Column.Day<>(column, description, value));
      return this;
    }

    Builder<R> bool(String column, String description, Predicate<R> value) {
      columns.add(new Column.Bool<>(column, description, value));
      return this;
    }

    Builder<R> count(String column, Unit unit, String description, ToLongFunction<R> value) {
      columns.add(new Column.Count<>(column, unit, description, value));
      return this;
    }

    Builder<R> measure(String column, Unit unit, String description, ToDoubleFunction<R> value) {
      columns.add(new Column.Measure<>(column, unit, description, value));
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

    /** Columns that lead to the row of another table whose columns are called the same. */
    Builder<R> leadsTo(TableName table, String... columns) {
      return leadsTo(table, List.of(columns), List.of(columns));
    }

    /** Columns that lead to a row of a table whose columns are called otherwise. */
    Builder<R> leadsTo(TableName table, List<String> columns, List<String> referenced) {
      foreignKeys.add(new ForeignKey(columns, table, referenced));
      return this;
    }

    Table<R> build() {
      return new Table<>(
          name, rowPer, List.copyOf(columns), List.copyOf(key), List.copyOf(foreignKeys));
    }
  }
}
