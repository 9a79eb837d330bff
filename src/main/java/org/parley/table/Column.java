package org.parley.table;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * A column of a table: what it is called, what it means, and how it is taken from a row.
 *
 * @param <R> the rows of the table
 */
public sealed interface Column<R> {

  /** The name in the header. */
  String name();

  /** One sentence for the data dictionary. */
  String description();

  /** What its numbers count or are measured in. */
  default Unit unit() {
    return Unit.NONE;
  }

  /** Appends the value of {@code row}. */
  void write(R row, CsvBuffer csv);

  /** Appends the value of {@code row} to a key of the order of rows. */
  void write(R row, SortKey key);

  /**
   * A text.
   *
   * @param labels the closed set that it is from, which makes it never empty; none where it may be
   *     any text
   * @param emptyIsAValue whether an empty text says something; else it is not defined
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

  /** A day, written as ISO 8601 has it. */
  record Day<R>(String name, String description, Function<R, LocalDate> value)
      implements Column<R> {
    @Override
    public void write(R row, CsvBuffer csv) {
      csv.text(value.apply(row).toString());
    }

    @Override
    public void write(R row, SortKey key) {
      key.text(value.apply(row).toString());
    }
  }

  /** {@code true} or {@code false}. */
  record Bool<R>(String name, String description, Predicate<R> value) implements Column<R> {
    @Override
    public void write(R row, CsvBuffer csv) {
      csv.text(Boolean.toString(value.test(row)));
    }

    @Override
    public void write(R row, SortKey key) {
      key.text(Boolean.toString(value.test(row)));
    }
  }

  /** A count or another whole number; negative where it is not defined. */
  record Count<R>(String name, Unit unit, String description, ToLongFunction<R> value)
      implements Column<R> {
    @Override
    public void write(R row, CsvBuffer csv) {
      long count = value.applyAsLong(row);
      if (count < 0) {
        csv.empty();
      } else {
        csv.integer(count);
      }
    }

    @Override
    public void write(R row, SortKey key) {
      key.integer(value.applyAsLong(row));
    }
  }

  /** A rate or a statistic; NaN where it is not defined. */
  record Measure<R>(String name, Unit unit, String description, ToDoubleFunction<R> value)
      implements Column<R> {
    @Override
    public void write(R row, CsvBuffer csv) {
      csv.number(value.applyAsDouble(row));
    }

    @Override
    public void write(R row, SortKey key) {
      throw new IllegalStateException("rows are not sorted by the rounded column " + name);
    }
  }
}
