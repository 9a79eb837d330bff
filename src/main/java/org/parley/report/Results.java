package org.parley.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.TableName;
import org.parley.storage.FileNames;
import org.parley.storage.Storage;

/**
 * A folder that contains the finished tables of a run.
 *
 * @param folder contains {@code tables} and {@code run.json}
 * @param tables those that the study wants
 */
record Results(String folder, Set<TableName> tables) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** Returns the results in a folder. */
  static Results in(String folder) throws IOException {
    Set<TableName> tables = EnumSet.noneOf(TableName.class);
    for (TableName table : TableName.values()) {
      if (Storage.exists(file(folder, table))) {
        tables.add(table);
      }
    }
    return new Results(folder, tables);
  }

  /** Returns whether the study wants the table. */
  boolean has(TableName table) {
    return tables.contains(table);
  }

  /** Returns the sentence for a table that is missing. */
  static String notAsked(TableName table) {
    return "The study does not ask for the table " + table.label();
  }

  /** Calls {@code row} for each row of a table; a table that the study does not want has none. */
  void forEach(TableName table, Consumer<CSVRecord> row) throws IOException {
    if (!has(table)) {
      return;
    }
    try (CSVParser rows =
        CSVParser.parse(Storage.read(file(folder, table)), StandardCharsets.UTF_8, FORMAT)) {
      rows.forEach(row);
    }
  }

  private static String file(String folder, TableName table) {
    return FileNames.in(folder, "tables/" + table.label() + ".csv");
  }

  /** Returns a count of a row; 0 if undefined. */
  static long count(CSVRecord row, String column) {
    String value = row.get(column);
    return value.isEmpty() ? 0 : Long.parseLong(value);
  }

  /** Returns a measure of a row; NaN if undefined. */
  static double measure(CSVRecord row, String column) {
    String value = row.get(column);
    return value.isEmpty() ? Double.NaN : Double.parseDouble(value);
  }
}
