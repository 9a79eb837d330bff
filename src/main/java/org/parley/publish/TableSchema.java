package org.parley.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.List;
import org.parley.table.Column;
import org.parley.table.Table;

/**
 * The columns of a table, described by the Frictionless standard Table Schema.
 *
 * @param missingValues how an undefined field is written: as the empty string
 * @param foreignKeys null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TableSchema(
    List<Field> fields,
    List<String> missingValues,
    List<String> primaryKey,
    List<ForeignKey> foreignKeys) {

  /**
   * A column.
   *
   * @param unit null for none; Parley's own property, which the standard allows
   * @param missingValues null for those of the table
   * @param constraints null for none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Field(
      String name,
      String type,
      String description,
      String unit,
      List<String> missingValues,
      Constraints constraints) {}

  /**
   * Constraints on every value of a column.
   *
   * @param required true if no value is undefined, else null
   * @param minimum null for none
   * @param labels the closed set of values; null for none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Constraints(
      Boolean required, Integer minimum, @JsonProperty("enum") List<String> labels) {}

  /** Fields that name a row of {@code reference}, or are all undefined. */
  public record ForeignKey(List<String> fields, Reference reference) {}

  /**
   * The target of a foreign key.
   *
   * @param resource a table of the package; empty for the table itself, as version 1 of the
   *     standard requires and version 2 accepts
   */
  public record Reference(String resource, List<String> fields) {}

  /**
   * Returns the schema of a table.
   *
   * @param resources the tables of the package; foreign keys to other tables are left out
   */
  static TableSchema of(Table<?> table, Collection<String> resources) {
    List<ForeignKey> foreignKeys =
        table.foreignKeys().stream()
            .filter(key -> resources.contains(key.table().label()))
            .map(
                key ->
                    new ForeignKey(
                        key.columns(),
                        new Reference(
                            key.table() == table.name() ? "" : key.table().label(),
                            key.referenced())))
            .toList();
    return new TableSchema(
        table.columns().stream()
            .map(column -> field(column, table.key().contains(column)))
            .toList(),
        List.of(""),
        table.key().stream().map(Column::name).toList(),
        foreignKeys.isEmpty() ? null : foreignKeys);
  }

  private static Field field(Column<?> column, boolean inKey) {
    String unit = column.unit().label();
    return new Field(
        column.name(),
        type(column),
        column.description(),
        unit.isEmpty() ? null : unit,
        missingValues(column),
        constraints(column, inKey));
  }

  private static String type(Column<?> column) {
    if (column instanceof Column.Day) {
      return "date";
    } else if (column instanceof Column.Bool) {
      return "boolean";
    } else if (column instanceof Column.Count) {
      return "integer";
    } else if (column instanceof Column.Measure) {
      return "number";
    }
    return "string";
  }

  /**
   * Declares that an empty {@code part} is a value, since no value of a primary key may be missing.
   * Only version 2 can say so of a single field. Programs of version 1 read the value as missing
   * and still find the same rows: two missing values are equal to them.
   */
  private static List<String> missingValues(Column<?> column) {
    return column instanceof Column.Text<?> text && text.emptyIsAValue() ? List.of() : null;
  }

  private static Constraints constraints(Column<?> column, boolean inKey) {
    List<String> labels = null;
    boolean required = inKey || column instanceof Column.Day || column instanceof Column.Bool;
    if (column instanceof Column.Text<?> text) {
      if (text.emptyIsAValue()) {
        return null; // Programs of version 1 read it as missing, so it must not be required.
      }
      labels = text.labels().isEmpty() ? null : text.labels();
      required |= labels != null;
    }
    Integer minimum = column instanceof Column.Count ? 0 : null;
    return required || minimum != null
        ? new Constraints(required ? true : null, minimum, labels)
        : null;
  }
}
