package org.parley.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.List;
import org.parley.table.Column;
import org.parley.table.Table;

/**
 * The columns of a table as the Frictionless standard Table Schema describes them.
 *
 * @param missingValues what stands in a field that is not defined: nothing
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
   * @param unit null for none; a property of Parley's own, which the standard leaves room for
   * @param missingValues null where the table's hold
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
   * What holds for every value of a column.
   *
   * @param required true where none is undefined, else null
   * @param minimum null for none
   * @param labels the closed set that they are from; null for none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Constraints(
      Boolean required, Integer minimum, @JsonProperty("enum") List<String> labels) {}

  /** Fields that lead to a row of {@code reference}, or are all undefined. */
  public record ForeignKey(List<String> fields, Reference reference) {}

  /**
   * Where a foreign key leads.
   *
   * @param resource a table of the package; empty for the table itself, as version 1 of the
   *     standard demands and version 2 understands
   */
  public record Reference(String resource, List<String> fields) {}

  /**
   * The schema of a table.
   *
   * @param resources the tables of the package; what leads to another is left out
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
   * No value of a primary key may be missing, says the standard, and an empty part is a value: the
   * file is one document. Only version 2 can say so of a single field. Programs that know version 1
   * alone read it as missing, and find the same rows, for they take two missing parts as equal.
   */
  private static List<String> missingValues(Column<?> column) {
    return column instanceof Column.Text<?> text && text.emptyIsAValue() ? List.of() : null;
  }

  private static Constraints constraints(Column<?> column, boolean inKey) {
    List<String> labels = null;
    boolean required = inKey || column instanceof Column.Day || column instanceof Column.Bool;
    if (column instanceof Column.Text<?> text) {
      if (text.emptyIsAValue()) {
        return null; // Where it is read as missing, it must not be required.
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
