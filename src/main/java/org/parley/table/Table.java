package org.parley.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.TableName;
import org.parley.model.Week;

/**
 * A table of the results. Its list of columns is the only source of the header, the rows, their
 * order and the data dictionary.
 *
 * @param <R> the type of a row
 * @param rowPer the unit of observation: "One row per …"
 * @param columns the columns in the order of the file
 * @param key the columns of the primary key, by which rows are sorted
 * @param foreignKeys the columns that refer to rows of other tables
 */
public record Table<R>(
    TableName name,
    String rowPer,
    List<Column<R>> columns,
    List<Column<R>> key,
    List<ForeignKey> foreignKeys) {

  /** Returns the header line. */
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

  /** Returns the sort key of a row. */
  public byte[] sortKey(R row) {
    SortKey sortKey = new SortKey();
    key.forEach(column -> column.write(row, sortKey));
    return sortKey.toBytes();
  }

  /** Begins a table without columns. */
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

    /** Adds the rank of a row as a column of the key. */
    Builder<R> rank(String description, ToLongFunction<R> value) {
      return keyCount("rank", Unit.NONE, description, value);
    }

    /** Adds a text of the key from a closed set. */
    Builder<R> keyLabel(
        String column, List<String> labels, String description, Function<R, String> value) {
      return key(new Column.Text<>(column, description, labels, false, value));
    }

    /** Adds the part of a file that the document is; an empty part is a value of the key. */
    Builder<R> part(Function<R, String> value) {
      String description = "Part of the file; empty if the file is one document.";
      return key(new Column.Text<>("part", description, List.of(), true, value));
    }

    /** Adds the side of documents; an empty side is a value of the key. */
    Builder<R> keySide(Function<R, String> value) {
      return keySide("Side of the documents; empty for none.", value);
    }

    /**
     * Adds the side of a document; an empty side is a value, as in the tables that it refers to.
     */
    Builder<R> side(Function<R, String> value) {
      columns.add(
          new Column.Text<>(
              "side", "Side of the document; empty for none.", List.of(), true, value));
      return this;
    }

    /** Adds the side of documents, or what else the description says, to the key. */
    Builder<R> keySide(String description, Function<R, String> value) {
      return key(new Column.Text<>("side", description, List.of(), true, value));
    }

    /** Adds a column for the part of another document, which may be empty without being missing. */
    Builder<R> partOf(String column, String description, Function<R, String> value) {
      columns.add(new Column.Text<>(column, description, List.of(), true, value));
      return this;
    }

    Builder<R> text(String column, String description, Function<R, String> value) {
      columns.add(new Column.Text<>(column, description, value));
      return this;
    }

    /** Adds a text from a closed set. */
    Builder<R> label(
        String column, List<String> labels, String description, Function<R, String> value) {
      columns.add(new Column.Text<>(column, description, labels, false, value));
      return this;
    }

    /** Adds the ISO week as a column of the key, then its first day. */
    Builder<R> keyWeek(Function<R, Week> value) {
      key("week", "ISO 8601 week.", r -> value.apply(r).label());
      return weekStart(value);
    }

    Builder<R> weekStart(Function<R, Week> value) {
      return day("week_start", "Monday of the week.", r -> value.apply(r).start());
    }

    Builder<R> status(Function<R, Status> value) {
      String description = "observed, no_text or outside_coverage.";
      return label("status", Status.LABELS, description, r -> value.apply(r).label());
    }

    /** Adds warnings about a row, joined in the order of the stream. */
    Builder<R> flags(String about, Function<R, Stream<String>> value) {
      String description = "Warnings about the " + about + ", separated by semicolons.";
      return text("flags", description, r -> value.apply(r).collect(Collectors.joining(";")));
    }

    /** Adds three measures of dispersion over documents. */
    Builder<R> dispersion(
        ToDoubleFunction<R> dp, ToDoubleFunction<R> dpNorm, ToDoubleFunction<R> juillandD) {
      String prefix = "Dispersion over documents, in the words that the study compares: ";
      measure("dp", prefix + "deviation of proportions, 0 is even.", dp);
      measure("dp_norm", "dp divided by its largest possible value.", dpNorm);
      return measure("juilland_d", prefix + "Juilland's D, 1 is even.", juillandD);
    }

    /** Adds the limits of a measure. */
    Builder<R> limits(
        String measure, Unit unit, ToDoubleFunction<R> low, ToDoubleFunction<R> high) {
      String limit = " limit of the exact 95 % confidence interval.";
      measure(measure + "_low", unit, "Lower" + limit, low);
      return measure(measure + "_high", unit, "Upper" + limit, high);
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

    /** Adds a measure without a unit. */
    Builder<R> measure(String column, String description, ToDoubleFunction<R> value) {
      return measure(column, Unit.NONE, description, value);
    }

    Builder<R> probability(String column, String description, ToDoubleFunction<R> value) {
      return measure(column, Unit.PROBABILITY, description, value);
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

    /** Adds columns that other tables have too. */
    Builder<R> with(List<Column<R>> shared) {
      columns.addAll(shared);
      return this;
    }

    /** Adds a foreign key to columns of the same names. */
    Builder<R> refersTo(TableName table, String... columns) {
      return refersTo(table, List.of(columns), List.of(columns));
    }

    /** Adds a foreign key to columns of other names. */
    Builder<R> refersTo(TableName table, List<String> columns, List<String> referenced) {
      foreignKeys.add(new ForeignKey(columns, table, referenced));
      return this;
    }

    Table<R> build() {
      return new Table<>(
          name, rowPer, List.copyOf(columns), List.copyOf(key), List.copyOf(foreignKeys));
    }
  }
}
