package org.parley.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.storage.FileNames;
import org.parley.storage.Storage;
import org.parley.table.PublishedTable;
import org.parley.table.Table;
import org.parley.table.Tables;

/**
 * The tables once more for spreadsheets: {@code tables.xlsx} with a sheet for each, and a twin of
 * each in the folder {@code spreadsheet}. Both are made in one walk over the finished tables.
 */
public final class Spreadsheets {

  /** Rows of a sheet, without its header. */
  static final int MOST_ROWS = 1_048_575;

  private final String folder;
  private final List<String> remarks = new ArrayList<>();

  private Spreadsheets(String folder) {
    this.folder = folder;
  }

  /**
   * Writes the spreadsheets of the tables in {@code folder/tables}.
   *
   * @param written the tables that there are
   * @return what the run should say of it: which tables no sheet holds, which texts no cell holds
   */
  public static List<String> write(String folder, List<PublishedTable> written) throws IOException {
    Spreadsheets spreadsheets = new Spreadsheets(folder);
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
    for (Table<?> table : Tables.ALL) {
      String name = table.name().label();
      if (rows.getOrDefault(name, 0L) > MOST_ROWS) {
        remarks.add(
            String.format(
                Locale.ROOT,
                "tables.xlsx and spreadsheet/ leave out %s: %,d rows, a sheet holds %,d",
                name,
                rows.get(name),
                MOST_ROWS));
      } else if (rows.containsKey(name)) {
        fit.add(table);
      } else if (written.stream().anyMatch(file -> file.isOf(table.name()))) {
        remarks.add("tables.xlsx and spreadsheet/ leave out " + name + ": it is in shards");
      }
    }
    return fit;
  }

  private void write(List<Table<?>> tables) throws IOException {
    String twins = FileNames.in(folder, "spreadsheet");
    Storage.makeFolder(twins);
    try (WorkbookFile workbook = new WorkbookFile(folder, "tables.xlsx")) {
      for (Table<?> table : tables) {
        write(table, workbook.sheet(table), twins);
      }
      workbook.finish();
    }
  }

  private void write(Table<?> table, Sheet sheet, String twins) throws IOException {
    String name = table.name().label();
    String file = FileNames.in(folder, "tables/" + name + ".csv");
    try (SpreadsheetRows rows = new SpreadsheetRows(table, file);
        SpreadsheetCsv twin = new SpreadsheetCsv(table, twins)) {
      for (String[] row = rows.next(); row != null; row = rows.next()) {
        sheet.write(row);
        twin.write(row);
      }
      sheet.finish();
      if (rows.cut() > 0) {
        remarks.add(
            String.format(
                Locale.ROOT,
                "tables.xlsx and spreadsheet/ cut %,d texts of %s: a cell holds %,d characters",
                rows.cut(),
                name,
                SpreadsheetRows.LONGEST_TEXT));
      }
    }
  }
}
