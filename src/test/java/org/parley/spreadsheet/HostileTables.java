package org.parley.spreadsheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.TableName;
import org.parley.table.Column;
import org.parley.table.PublishedTable;
import org.parley.table.Table;
import org.parley.table.Tables;

/** Finished tables for spreadsheets to be made of, with all that a spreadsheet may stumble over. */
final class HostileTables {

  /** Texts that look like something else. */
  static final List<String> TEXTS =
      List.of(
          "-5",
          "=1+1",
          "+44 20 7946 0000",
          "@SUM(A1:A9)",
          "=HYPERLINK(\"https://example.org\",\"here\")",
          "\t=1+1",
          "2016-W17",
          "2016-04-26",
          "26/04/2016",
          "1E5",
          "007",
          "54,000",
          "1.5",
          "1,5",
          "12:30",
          "TRUE",
          "50%",
          "https://example.org/a?b=c&d=e#f",
          "Zoë Éclair <zoe@example.org>",
          "“They said: \"no\",\nand left.”",
          "'quoted'",
          "two  spaces",
          "a,b;c\td",
          "\u200fעברית\u200e and \u202eturned\u202c",
          "😀 👩\u200d⚕️",
          "_x000D_ and _x005F_ and _X000D_ and _x00_ and _x41_",
          "]]>&amp;<b>&#13;",
          "  spaces at both ends  ",
          "\nlines at both ends\n",
          "#N/A",
          "NaN",
          "null");

  /** Numbers as tables have them. */
  static final List<String> NUMBERS =
      List.of("", "0", "1.23457e-05", "-5.15014", "2.22508e-300", "1797690", "0.000163215");

  private HostileTables() {}

  static Table<?> table(TableName name) {
    return Tables.ALL.stream().filter(table -> table.name() == name).findFirst().orElseThrow();
  }

  /**
   * Writes a table with a row for each hostile text. Its days are before and after those that Excel
   * knows.
   */
  static PublishedTable write(Path folder, TableName name, List<String> texts) throws IOException {
    Table<?> table = table(name);
    Path file = Files.createDirectories(folder.resolve("tables")).resolve(name.label() + ".csv");
    List<String> days = List.of("1787-11-21", "1900-02-28", "1900-03-01", "2016-04-26");
    try (CSVPrinter csv =
        new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), writing())) {
      csv.printRecord(table.columns().stream().map(Column::name).toList());
      for (int row = 0; row < texts.size(); row++) {
        List<String> fields = new ArrayList<>();
        for (Column<?> column : table.columns()) {
          if (column instanceof Column.Text) {
            fields.add(texts.get((row + fields.size()) % texts.size()));
          } else if (column instanceof Column.Day) {
            fields.add(days.get(row % days.size()));
          } else if (column instanceof Column.Bool) {
            fields.add(row % 2 == 0 ? "true" : "false");
          } else if (column instanceof Column.Count) {
            fields.add(row % 3 == 0 ? "" : Integer.toString(row * 1_000_003));
          } else {
            fields.add(NUMBERS.get((row + fields.size()) % NUMBERS.size()));
          }
        }
        csv.printRecord(fields);
      }
    }
    return new PublishedTable(name.label(), texts.size(), Files.size(file), "");
  }

  private static CSVFormat writing() {
    return CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
  }

  /** The first line of a table. */
  static String header(TableName name) {
    return new String(table(name).header(), StandardCharsets.UTF_8);
  }

  /** The rows of a table. */
  static List<CSVRecord> rows(Path folder, TableName name) throws IOException {
    Path file = folder.resolve("tables").resolve(name.label() + ".csv");
    try (var csv =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
      return csv.getRecords();
    }
  }
}
