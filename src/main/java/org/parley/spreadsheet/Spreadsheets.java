package org.parley.spreadsheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
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
 * Writes the tables for spreadsheet programs: {@code tables.xlsx} with a sheet per table, findings
 * first, and a CSV file per table in the folder {@code spreadsheet}. Each finished table is read
 * once.
 */
public final class Spreadsheets {

  /** The most rows that a sheet can have, without its header. */
  static final int MOST_ROWS = 1_048_575;

  /** The most rows of a table in the workbook, which people open and send by mail. */
  static final int MOST_ROWS_IN_WORKBOOK = 50_000;

  /** UTF-16 code units. Excel reports a workbook with a longer text as damaged. */
  static final int LONGEST_TEXT = 32_767;

  private static final BigDecimal SMALLEST_NUMBER = new BigDecimal(Double.MIN_NORMAL);

  private static final CSVFormat WITH_HEADER =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final String folder;
  private final Map<String, Long> rows;
  private final List<String> remarks = new ArrayList<>();

  private Spreadsheets(String folder, List<PublishedTable> written) {
    this.folder = folder;
    rows = written.stream().collect(Collectors.toMap(PublishedTable::name, PublishedTable::rows));
  }

  /**
   * Writes the spreadsheets of the tables in {@code folder/tables}.
   *
   * @param title the study's question, for the first sheet
   * @param known the tables of the study, with their columns
   * @param written the tables of the run
   * @return remarks on tables that were left out, texts that were cut and numbers that are empty
   */
  public static List<String> write(
      String folder, String title, List<Table<?>> known, List<PublishedTable> written)
      throws IOException {
    Spreadsheets spreadsheets = new Spreadsheets(folder, written);
    List<Table<?>> tables = spreadsheets.thatFit(known, written);
    if (!tables.isEmpty()) {
      spreadsheets.write(title, tables);
    }
    return spreadsheets.remarks;
  }

  private List<Table<?>> thatFit(List<Table<?>> known, List<PublishedTable> written) {
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
    fit.sort(Comparator.comparing(table -> SheetGuide.of(table.name())));
    return fit;
  }

  private void remark(String format, Object... values) {
    remarks.add("tables.xlsx and spreadsheet/ " + String.format(Locale.ROOT, format, values));
  }

  private void write(String title, List<Table<?>> tables) throws IOException {
    Storage.makeFolder(FileNames.in(folder, "spreadsheet"));
    try (WorkbookFile workbook = new WorkbookFile(folder, "tables.xlsx")) {
      FirstSheet first = workbook.firstSheet();
      first.begin(title);
      for (Table<?> table : tables) {
        try (SpreadsheetCsv csv = new SpreadsheetCsv(table, FileNames.in(folder, "spreadsheet"))) {
          write(table, csv, workbook, first);
        }
      }
      first.finish(remarks);
      workbook.finish();
    }
  }

  private void write(Table<?> table, SpreadsheetCsv csv, WorkbookFile workbook, FirstSheet first)
      throws IOException {
    long all = rows.get(table.name().label());
    if (all <= MOST_ROWS_IN_WORKBOOK) {
      Sheet sheet = workbook.sheet(table);
      copy(table, csv, sheet);
      first.add(table, sheet.finish());
    } else if (FirstRanks.has(table)) {
      FirstRanks ranks = new FirstRanks(table, MOST_ROWS_IN_WORKBOOK);
      forEachRow(table, ranks::add);
      Sheet sheet = workbook.sheet(table);
      copy(table, csv, ranks.until(sheet));
      first.add(table, sheet.finish());
      remarkTooLong(table, String.format(Locale.ROOT, "has ranks 1 to %,d of", ranks.last()));
    } else {
      copy(table, csv);
      remarkTooLong(table, "leaves out");
    }
  }

  private void remarkTooLong(Table<?> table, String what) {
    String name = table.name().label();
    remarks.add(
        String.format(
            Locale.ROOT,
            "tables.xlsx %s %s: its %,d rows are more than %,d; spreadsheet/ has all of them",
            what,
            name,
            rows.get(name),
            MOST_ROWS_IN_WORKBOOK));
  }

  private void forEachRow(Table<?> table, RowWriter each) throws IOException {
    String file = FileNames.in(folder, "tables/" + table.name().label() + ".csv");
    try (CSVParser read =
        CSVParser.parse(Storage.read(file), StandardCharsets.UTF_8, WITH_HEADER)) {
      for (CSVRecord row : read) {
        each.write(row.values());
      }
    }
  }

  private void copy(Table<?> table, RowWriter... copies) throws IOException {
    String name = table.name().label();
    long[] changed = new long[2];
    forEachRow(
        table,
        fields -> {
          changed[0] += cutTexts(table, fields);
          changed[1] += emptyNumbers(table, fields);
          for (RowWriter copy : copies) {
            copy.write(fields);
          }
        });
    long cut = changed[0];
    long emptied = changed[1];
    if (cut > 0) {
      remark(
          "cut %,d %s of %s: a cell has room for %,d characters",
          cut, cut == 1 ? "text" : "texts", name, LONGEST_TEXT);
    }
    if (emptied > 0) {
      remark(
          "leave %,d %s of %s empty: Excel knows none nearer to 0 than 2.2e-308; tables/ has them",
          emptied, emptied == 1 ? "number" : "numbers", name);
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

  /** Empties numbers that are too small for a cell and returns how many it emptied. */
  private static int emptyNumbers(Table<?> table, String[] fields) {
    int emptied = 0;
    for (int i = 0; i < fields.length; i++) {
      if (table.columns().get(i) instanceof Column.Measure && isTooSmall(fields[i])) {
        fields[i] = "";
        emptied++;
      }
    }
    return emptied;
  }

  private static boolean isTooSmall(String number) {
    if (!number.contains("e-3")) { // Such as 1e-308.
      return false;
    }
    BigDecimal size = new BigDecimal(number).abs();
    return size.signum() > 0 && size.compareTo(SMALLEST_NUMBER) < 0;
  }
}
