package org.parley.spreadsheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.parley.storage.FileNames;
import org.parley.storage.Storage;
import org.parley.table.Column;
import org.parley.table.PublishedTable;
import org.parley.table.Table;

/**
 * Writes the tables for spreadsheet programs: {@code tables.xlsx} with a sheet per table, and a CSV
 * file per table in the folder {@code spreadsheet}. Each finished table is read once.
 */
public final class Spreadsheets {

  /** The most rows that a sheet can have, without its header. */
  static final int MOST_ROWS = 1_048_575;

  /** UTF-16 code units. Excel reports a workbook with a longer text as damaged. */
  static final int LONGEST_TEXT = 32_767;

  private static final CSVFormat WITH_HEADER =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final String folder;
  private final List<Table<?>> known;
  private final List<String> remarks = new ArrayList<>();

  private Spreadsheets(String folder, List<Table<?>> known) {
    this.folder = folder;
    this.known = known;
  }

  /**
   * Writes the spreadsheets of the tables in {@code folder/tables}.
   *
   * @param known the tables of the study, with their columns
   * @param written the tables of the run
   * @return remarks on tables that were left out and on texts that were cut
   */
  public static List<String> write(
      String folder, List<Table<?>> known, List<PublishedTable> written) throws IOException {
    Spreadsheets spreadsheets = new Spreadsheets(folder, known);
    List<Table<?>> tables = spreadsheets.thatFit(written);
    if (!tables.isEmpty()) {
      spreadsheets.write(tables);
    }
    return spreadsheets.remarks;
  }

  private List<Table<?>> thatFit(List<PublishedTable> written) {
    Map<String, Long> rows =
        written.stream().collect(Collectors.toMap(PublishedTable::name, PublishedTable::rows));
    List<Table<?>> fit = new ArrayList<>();
    for (Table<?> table : known) {
      String name = table.name().label();
      if (rows.getOrDefault(name, 0L) > MOST_ROWS) {
        remark(
            "leave out %s: it has %,d rows, and a sheet has room for %,d",
            name, rows.get(name), MOST_ROWS);
      } else if (rows.containsKey(name)) {
        fit.add(table);
      } else if (written.stream().anyMatch(file -> file.isOf(table.name()))) {
        remark("leave out %s: it is in shards", name);
      }
    }
    return fit;
  }

  private void remark(String format, Object... values) {
    remarks.add("tables.xlsx and spreadsheet/ " + String.format(Locale.ROOT, format, values));
  }

  private void write(List<Table<?>> tables) throws IOException {
    Storage.makeFolder(FileNames.in(folder, "spreadsheet"));
    try (WorkbookFile workbook = new WorkbookFile(folder, "tables.xlsx")) {
      for (Table<?> table : tables) {
        write(table, workbook.sheet(table));
      }
      workbook.finish();
    }
  }

  private void write(Table<?> table, Sheet sheet) throws IOException {
    String name = table.name().label();
    String file = FileNames.in(folder, "tables/" + name + ".csv");
    long cut = 0;
    try (CSVParser rows = CSVParser.parse(Storage.read(file), StandardCharsets.UTF_8, WITH_HEADER);
        SpreadsheetCsv csv = new SpreadsheetCsv(table, FileNames.in(folder, "spreadsheet"))) {
      for (CSVRecord row : rows) {
        String[] fields = row.values();
        cut += cutTexts(table, fields);
        sheet.write(fields);
        csv.write(fields);
      }
      sheet.finish();
    }
    if (cut > 0) {
      remark(
          "cut %,d %s of %s: a cell has room for %,d characters",
          cut, cut == 1 ? "text" : "texts", name, LONGEST_TEXT);
    }
  }

  /** Cuts texts that are too long for a cell and returns how many it cut. */
  private static int cutTexts(Table<?> table, String[] fields) {
    int cut = 0;
    for (int i = 0; i < fields.length; i++) {
      String field = fields[i];
      if (field.length() > LONGEST_TEXT && table.columns().get(i) instanceof Column.Text) {
        int end = LONGEST_TEXT - 1;
        end -= Character.isHighSurrogate(field.charAt(end - 1)) ? 1 : 0;
        fields[i] = field.substring(0, end) + "…";
        cut++;
      }
    }
    return cut;
  }
}
