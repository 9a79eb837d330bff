package org.parley.table;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * A column of a table: its name, its meaning and its value in a row.
 *
 * @param <R> the type of a row
 */
public sealed interface Column<R> {

  /** Returns the name in the header. */
  String name();

  /** Returns one sentence for the data dictionary. */
  String description();

  /** Returns the unit of its numbers. */
  default Unit unit() {
    return Unit.NONE;
  }

  /** Appends the value in {@code row} to a line of CSV. */
  void write(R row, CsvBuffer csv);

  /**
   * Appends the value in {@code row} to the sort key of the row.
   *
   * @throws IllegalStateException if rows cannot be sorted by this kind of column
   */
  default void write(R row, SortKey key) {
    throw new IllegalStateException("rows cannot be sorted by the column '" + name() + "'");
  }

  /**
   * A text.
   *
   * @param labels the closed set of its values; empty if any text is allowed
   * @param emptyIsAValue whether an empty text is a value; otherwise it is undefined
   */
  record Text<R>(
      String name,
      String description,
      List<String> labels,
      boolean emptyIsAValue,
      Function<R, String> value)
      implements Column<R> {

    Text(String name, String description, Function<R, String> value) {
      this(name, description, List.of(), false, value);
    }

    @Override
    public void write(R row, CsvBuffer csv) {
      csv.text(value.apply(row));
    }

    @Override
    public void write(R row, SortKey key) {
      key.text(value.apply(row));
    }
  }

  /** A day in ISO 8601. */
  record Day<R>(String name, String description, Function<R, LocalDate> value)
      implements Column<R> {
    @Override
    public void write(R row, CsvBuffer csv) {
      csv.text(value.apply(row).toString());
    }
  }

  /** {@code true} or {@code false}. */
  record Bool<R>(String name, String description, Predicate<R> value) implements Column<R> {
    @Override
    public void write(R row, CsvBuffer csv) {
      csv.text(Boolean.toString(value.test(row)));
    }
  }

  /** A count or another whole number; a negative one is undefined. */
  record Count<R>(String name, Unit unit, String description, ToLongFunction<R> value)
      implements Column<R> {
    @Override
    public void write(R row, CsvBuffer csv) {
      long count = value.applyAsLong(row);
      csv.text(count < 0 ? "" : Long.toString(count));
    }

    @Override
    public void write(R row, SortKey key) {
      key.integer(value.applyAsLong(row));
    }
  }

  /** A rate or a statistic; NaN is undefined. Rows are never sorted by a rounded number. */
  record Measure<R>(String name, Unit unit, String description, ToDoubleFunction<R> value)
      implements Column<R> {
    @Override
    public void write(R row, CsvBuffer csv) {
      csv.number(value.applyAsDouble(row));
    }
  }
}
