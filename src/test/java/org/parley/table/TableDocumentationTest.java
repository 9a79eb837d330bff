package org.parley.table;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.model.ComparisonFlag;
import org.parley.model.Flag;
import org.parley.model.Reason;
import org.parley.model.TableName;

/** Compares docs/tables.md with the columns; {@code -Dparley.expected=write} regenerates it. */
class TableDocumentationTest {

  private static final Path DOCUMENTATION = Path.of("docs/tables.md");

  @Test
  void everyTableIsDocumented() {
    assertThat(Tables.ALL.stream().map(Table::name).toList(), is(List.of(TableName.values())));
  }

  @Test
  void documentationSaysWhatTheColumnsAre() throws IOException {
    String expected = markdown();
    if ("write".equals(System.getProperty("parley.expected"))) {
      Files.writeString(DOCUMENTATION, expected);
    }
    assertThat(Files.readString(DOCUMENTATION), is(expected));
  }

  private static String markdown() {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        # The tables, column by column

        The tables are CSV as RFC 4180 defines it, with a header: UTF-8 without a byte order mark, `\\n` line ends, `.` as the decimal
        point. An empty field means that the value is not defined. Counts are integers; rates and statistics have six significant
        digits. The columns in *italics* are the primary key. Rows are sorted by it, text by Unicode code point. Offsets are UTF-16
        code units of the cleaned text, end exclusive. `columns` → `table` is a foreign key: each non-empty value exists
        in that table.

        `datapackage.json`, in the folder of the tables, gives the same description to programs (Frictionless Data Package). Both are
        generated from the list of columns that writes the tables.
        """);
    for (Table<?> table : Tables.ALL) {
      out.append("\n## ").append(table.name().label()).append("\n\n");
      out.append("One row per ").append(table.rowPer()).append(".\n\n");
      out.append("| column | type | unit | meaning |\n|---|---|---|---|\n");
      table.columns().forEach(column -> append(out, table, column));
      table.foreignKeys().forEach(key -> append(out, key));
    }
    out.append("\n## Reasons in `rejected`\n\n");
    for (Reason reason : Reason.values()) {
      out.append("- `" + reason.label() + "`: " + reason.meaning() + "\n");
    }
    out.append("\n## Flags in `documents`\n\n");
    for (Flag flag : Flag.values()) {
      out.append("- `" + flag.label() + "`: " + flag.meaning() + "\n");
    }
    out.append("\n## Flags in `keyness`, `phrase_comparisons` and `event_effects`\n\n");
    for (ComparisonFlag flag : ComparisonFlag.values()) {
      out.append("- `" + flag.label() + "`: " + flag.meaning() + "\n");
    }
    return out.toString();
  }

  private static void append(StringBuilder out, Table<?> table, Column<?> column) {
    String mark = table.key().contains(column) ? "*" : "";
    out.append("| ").append(mark).append(column.name()).append(mark).append(" | ");
    out.append(type(column)).append(" | ");
    out.append(column.unit().label()).append(" | ").append(column.description()).append(" |\n");
  }

  private static void append(StringBuilder out, ForeignKey key) {
    out.append("\n").append(code(key.columns())).append(" → `");
    out.append(key.table().label()).append("`");
    if (!key.columns().equals(key.referenced())) {
      out.append(" (").append(code(key.referenced())).append(")");
    }
    out.append(".\n");
  }

  private static String code(List<String> columns) {
    return columns.stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
  }

  private static String type(Column<?> column) {
    return switch (column.getClass().getSimpleName()) {
      case "Text" -> "text";
      case "Day" -> "date";
      case "Bool" -> "true or false";
      case "Count" -> "integer";
      default -> "number";
    };
  }
}
