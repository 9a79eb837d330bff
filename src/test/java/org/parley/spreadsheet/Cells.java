package org.parley.spreadsheet;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.parley.table.Column;
import org.parley.table.Table;

/**
 * Rows of cells, each a text, a number, a truth value, a day or null. A library that did not write
 * a workbook reads its cells; others are those that it should contain. The first row is the header.
 */
final class Cells {

  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private Cells() {}

  /** The sheets of a workbook by name, in their order. */
  static Map<String, List<List<Object>>> of(Path workbook) throws IOException {
    Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
    try (Workbook book = open(workbook)) {
      for (Sheet sheet : book) {
        sheets.put(sheet.getSheetName(), rows(sheet));
      }
    }
    return sheets;
  }

  /** A workbook, opened to be read only. */
  static XSSFWorkbook open(Path workbook) throws IOException {
    try {
      return new XSSFWorkbook(OPCPackage.open(workbook.toFile(), PackageAccess.READ));
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private static List<List<Object>> rows(Sheet sheet) {
    int columns = sheet.getRow(0).getLastCellNum();
    List<List<Object>> rows = new ArrayList<>();
    for (int r = 0; r <= sheet.getLastRowNum(); r++) {
      Row row = sheet.getRow(r);
      if (row == null) {
        rows.add(List.of());
        continue;
      }
      List<Object> cells = new ArrayList<>();
      for (int c = 0; c < Math.max(columns, row.getLastCellNum()); c++) {
        cells.add(value(row.getCell(c)));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static Object value(Cell cell) {
    if (cell == null) {
      return null;
    }
    return switch (cell.getCellType()) {
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> cell.getBooleanCellValue();
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? cell.getLocalDateTimeCellValue().toLocalDate()
              : (Object) cell.getNumericCellValue();
      case BLANK -> null;
      case FORMULA -> truth(cell);
      case ERROR, _NONE -> throw new AssertionError(cell.getAddress() + " is an error");
    };
  }

  /** LibreOffice has no truths of its own and saves each as a call of a function. */
  private static boolean truth(Cell cell) {
    return switch (cell.getCellFormula()) {
      case "TRUE()" -> true;
      case "FALSE()" -> false;
      default -> throw new AssertionError(cell.getAddress() + " runs " + cell.getCellFormula());
    };
  }

  /** Returns the cells that the sheet of a table should contain. */
  static List<List<Object>> expected(Table<?> table, List<CSVRecord> rows) {
    List<List<Object>> cells = new ArrayList<>();
    cells.add(new ArrayList<>(table.columns().stream().map(Column::name).toList()));
    for (CSVRecord row : rows) {
      List<Object> typed = new ArrayList<>();
      for (Column<?> column : table.columns()) {
        typed.add(typed(column, row.get(column.name())));
      }
      cells.add(typed);
    }
    return cells;
  }

  private static Object typed(Column<?> column, String field) {
    if (field.isEmpty()) {
      return null;
    }
    if (column instanceof Column.Text) {
      return field;
    }
    if (column instanceof Column.Bool) {
      return field.equals("true");
    }
    if (column instanceof Column.Day) {
      LocalDate day = LocalDate.parse(field);
      return day.isBefore(FIRST_DAY) ? field : day;
    }
    return Double.valueOf(field);
  }
}
