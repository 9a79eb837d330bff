package org.parley.suggest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.TableName;
import org.parley.storage.FileNames;
import org.parley.storage.Storage;

/** Reads the rows of a table that a run has written. */
final class PlainTable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private PlainTable() {}

  /** Calls {@code row} for each row, in the order of the table. */
  static void forEach(String tables, TableName table, Consumer<CSVRecord> row) throws IOException {
    String file = FileNames.in(tables, table.label() + ".csv");
    try (CSVParser rows = CSVParser.parse(Storage.read(file), StandardCharsets.UTF_8, FORMAT)) {
      rows.forEach(row);
    }
  }

  static long count(CSVRecord row, String column) {
    return Long.parseLong(row.get(column));
  }

  /** Returns a measure of a row; NaN if undefined. */
  static double measure(CSVRecord row, String column) {
    String value = row.get(column);
    return value.isEmpty() ? Double.NaN : Double.parseDouble(value);
  }
}
