package org.parley.publish;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.storage.FileNames;
import org.parley.storage.JsonFile;
import org.parley.table.Column;
import org.parley.table.ForeignKey;
import org.parley.table.PublishedTable;
import org.parley.table.Table;
import org.parley.table.Tables;

/**
 * A writer that makes {@code datapackage.json}: a Tabular Data Package by the Frictionless
 * standard, which describes the tables to other programs. It follows version 1, which most programs
 * read, and is valid by version 2 too. The same tables give the same bytes.
 *
 * @see <a href="https://specs.frictionlessdata.io/tabular-data-package/">the standard</a>
 * @see <a href="https://datapackage.org/overview/changelog/">its version 2</a>
 */
public final class DataPackage {

  private static final JsonMapper JSON = new JsonMapper();

  private DataPackage() {}

  /**
   * Writes {@code datapackage.json}.
   *
   * @param name of the study
   * @param title of the study
   * @param variables names of the study's own variables
   * @param written the tables that the run wrote, shards in order
   */
  public static void write(
      String folder,
      String name,
      String title,
      List<String> variables,
      Collection<PublishedTable> written)
      throws IOException {
    Set<String> names = written.stream().map(PublishedTable::name).collect(Collectors.toSet());
    List<ObjectNode> resources =
        Tables.of(variables).stream()
            .flatMap(
                table ->
                    written.stream()
                        .filter(file -> file.isOf(table.name()))
                        .map(file -> resource(file, table, names)))
            .toList();
    ObjectNode content =
        JSON.createObjectNode()
            .put("profile", "tabular-data-package")
            .put("name", name)
            .put("title", title)
            .put("tables_version", Tables.VERSION)
            .putPOJO("resources", resources);
    JsonFile.write(FileNames.in(folder, "datapackage.json"), content);
  }

  private static ObjectNode resource(PublishedTable file, Table<?> table, Set<String> names) {
    return JSON.createObjectNode()
        .put("profile", "tabular-data-resource")
        .put("name", file.name())
        .put("path", "tables/" + file.name() + ".csv")
        .put("description", "One row per " + table.rowPer() + ".")
        .put("format", "csv")
        .put("mediatype", "text/csv")
        .put("encoding", "utf-8")
        .put("bytes", file.bytes())
        .put("hash", "sha256:" + file.sha256())
        .putPOJO("dialect", dialect())
        .putPOJO("schema", schema(table, names));
  }

  /** Returns the CSV dialect of the tables: RFC 4180, but lines end with a line feed. */
  private static ObjectNode dialect() {
    return JSON.createObjectNode()
        .put("csvddfVersion", 1.2)
        .put("delimiter", ",")
        .put("lineTerminator", "\n")
        .put("quoteChar", "\"")
        .put("doubleQuote", true)
        .put("skipInitialSpace", false)
        .put("header", true)
        .put("caseSensitiveHeader", true);
  }

  /** Returns the Table Schema of a table, without foreign keys to tables outside the package. */
  private static ObjectNode schema(Table<?> table, Set<String> names) {
    ObjectNode schema = JSON.createObjectNode();
    schema
        .putPOJO("fields", table.columns().stream().map(column -> field(column, table)).toList())
        .putPOJO("missingValues", List.of(""))
        .putPOJO("primaryKey", table.key().stream().map(Column::name).toList());
    List<ObjectNode> foreignKeys =
        table.foreignKeys().stream()
            .filter(key -> names.contains(key.table().label()))
            .map(key -> foreignKey(key, table))
            .toList();
    return foreignKeys.isEmpty() ? schema : schema.putPOJO("foreignKeys", foreignKeys);
  }

  /**
   * Returns a foreign key. A table names itself with the empty string, as version 1 requires and
   * version 2 accepts.
   */
  private static ObjectNode foreignKey(ForeignKey key, Table<?> table) {
    ObjectNode reference =
        JSON.createObjectNode()
            .put("resource", key.table() == table.name() ? "" : key.table().label())
            .putPOJO("fields", key.referenced());
    return JSON.createObjectNode().putPOJO("fields", key.columns()).putPOJO("reference", reference);
  }

  /**
   * Returns the description of a column; {@code unit} is Parley's own property, which the standard
   * allows.
   *
   * <p>An empty {@code part} or {@code side} is declared a value, since no value of a primary key
   * may be missing. Only version 2 can say so of a single field. Programs of version 1 read the
   * value as missing and still find the same rows: two missing values are equal to them. For them
   * it must not be required.
   */
  private static ObjectNode field(Column<?> column, Table<?> table) {
    ObjectNode field =
        JSON.createObjectNode()
            .put("name", column.name())
            .put("type", type(column))
            .put("description", column.description());
    String unit = column.unit().label();
    if (!unit.isEmpty()) {
      field.put("unit", unit);
    }
    List<String> labels = List.of();
    if (column instanceof Column.Text<?> text) {
      if (text.emptyIsAValue()) {
        return field.putPOJO("missingValues", List.of());
      }
      labels = text.labels();
    }
    ObjectNode constraints = JSON.createObjectNode();
    if (table.key().contains(column)
        || column instanceof Column.Day
        || column instanceof Column.Bool
        || !labels.isEmpty()) {
      constraints.put("required", true);
    }
    if (column instanceof Column.Count) {
      constraints.put("minimum", 0);
    }
    if (!labels.isEmpty()) {
      constraints.putPOJO("enum", labels);
    }
    return constraints.isEmpty() ? field : field.putPOJO("constraints", constraints);
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
}
