package org.parley.spreadsheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Worksheet;
import org.parley.table.Column;
import org.parley.table.Table;

/**
 * A table as a sheet of a workbook, with a frozen header, a filter, and cells of the columns' types
 * and with their formats. An empty field has no cell. At most {@value #ROWS_IN_MEMORY} rows are in
 * memory.
 */
final class Sheet implements RowWriter {

  private static final int ROWS_IN_MEMORY = 512;

  /** The width of the filter's button, in characters. */
  private static final int BUTTON = 3;

  /** Characters that a format may add to a number, which is shown as ### if it does not fit. */
  private static final int FORMAT = 4;

  /** The widest column, in characters. */
  private static final int WIDEST = 50;

  /** The first day that Excel represents correctly: its calendar has a 29 February 1900. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  /** Excel's number for 1970-01-01. */
  private static final long EPOCH = 25_569;

  private final Worksheet sheet;
  private final List<? extends Column<?>> columns;
  private final String[] formats;
  private final int[] widths;
  private int rows = 1;

  /** Creates the sheet and its header. */
  Sheet(Worksheet sheet, Table<?> table) {
    this.sheet = sheet;
    columns = table.columns();
    formats = columns.stream().map(NumberFormat::of).toArray(String[]::new);
    widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      String name = columns.get(i).name();
      sheet.inlineString(0, i, name);
      sheet.comment(0, i, note(columns.get(i)));
      widths[i] = name.length() + BUTTON;
    }
    sheet.range(0, 0, 0, widths.length - 1).style().bold().set();
    sheet.freezePane(0, 1);
  }

  private static String note(Column<?> column) {
    String unit = column.unit().label();
    return column.description() + (unit.isEmpty() ? "" : " Unit: " + unit + ".");
  }

  @Override
  public void write(String[] fields) throws IOException {
    boolean first = rows < ROWS_IN_MEMORY;
    for (int i = 0; i < widths.length; i++) {
      String field = fields[i];
      if (!field.isEmpty()) {
        put(i, field);
        if (first) {
          int more = columns.get(i) instanceof Column.Text ? 0 : FORMAT;
          widths[i] = Math.max(widths[i], field.length() + more);
        }
      }
    }
    rows++;
    if (rows % ROWS_IN_MEMORY == 0) {
      flush();
    }
  }

  private void put(int column, String field) {
    if (columns.get(column) instanceof Column.Text) {
      text(column, field);
    } else if (columns.get(column) instanceof Column.Day) {
      day(column, field);
    } else if (columns.get(column) instanceof Column.Bool) {
      sheet.value(rows, column, Boolean.valueOf(field));
    } else { // A double could get other digits from another version of Java.
      sheet.value(rows, column, new BigDecimal(field));
      sheet.style(rows, column).format(formats[column]).set();
    }
  }

  private void flush() throws IOException {
    if (rows <= ROWS_IN_MEMORY) { // The file has widths before rows.
      for (int i = 0; i < widths.length; i++) {
        sheet.width(i, Math.min(widths[i], WIDEST) + 1);
      }
    }
    sheet.flush();
  }

  /** Finishes the sheet; returns the number of its rows, without the header. */
  long finish() throws IOException {
    if (rows % ROWS_IN_MEMORY != 0) {
      flush();
    }
    sheet.setAutoFilter(0, 0, rows - 1, widths.length - 1);
    sheet.finish();
    return rows - 1L;
  }

  /** Writes a text as rich text if it begins or ends with space, which plain cells would lose. */
  private void text(int column, String field) {
    String text = CellText.escaped(field);
    if (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ') {
      sheet.inlineString(rows, column, RichText.builder().run(text).end().build());
    } else {
      sheet.inlineString(rows, column, text);
    }
  }

  private void day(int column, String field) {
    LocalDate day = LocalDate.parse(field);
    if (day.isBefore(FIRST_DAY)) {
      sheet.inlineString(rows, column, field);
    } else {
      sheet.value(rows, column, EPOCH + day.toEpochDay());
      sheet.style(rows, column).format(formats[column]).set();
    }
  }
}
