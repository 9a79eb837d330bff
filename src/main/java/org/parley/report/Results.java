package org.parley.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.TableName;

/**
 * The finished tables of a run.
 *
 * @param folder holds {@code tables} and {@code run.json}
 */
record Results(Path folder) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** Whether the study wanted the table. */
  boolean has(TableName table) {
    return Files.exists(file(table));
  }

  /** Hands over the rows of a table, one after the other; none where the study did not want it. */
  void forEach(TableName table, Consumer<CSVRecord> row) throws IOException {
    if (!has(table)) {
      return;
    }
    try (CSVParser rows = CSVParser.parse(file(table), StandardCharsets.UTF_8, FORMAT)) {
      rows.forEach(row);
    }
  }

  private Path file(TableName table) {
    return folder.resolve("tables").resolve(table.label() + ".csv");
  }

  /** A count of a row; 0 where it is not defined. */
  static long count(CSVRecord row, String column) {
    String value = row.get(column);
    return value.isEmpty() ? 0 : Long.parseLong(value);
  }

  /** A measure of a row; NaN where it is not defined. */
  static double measure(CSVRecord row, String column) {
    String value = row.get(column);
    return value.isEmpty() ? Double.NaN : Double.parseDouble(value);
  }
}
