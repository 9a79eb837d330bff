package org.parley.spreadsheet;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Worksheet;
import org.parley.table.Table;

/**
 * The sheet that explains the others. It is the first in the workbook but is written last, because
 * it contains the remarks on the others. All of it is in memory.
 */
final class FirstSheet {

  static final String NAME = "about";

  private static final List<String> HELP =
      List.of(
          "The sheets with findings come first. The sheets with counts and documents come after them.",
          "A note at the head of each column says what it contains. The arrow beside it filters the rows.",
          "An empty cell is not defined. It is never zero.",
          "Numbers are shown rounded. A cell contains six significant digits; a count is exact.",
          "The folder tables contains all tables in full, as CSV for other programs.");

  private final Worksheet sheet;
  private int rows;

  FirstSheet(Worksheet sheet) {
    this.sheet = sheet;
    sheet.width(0, 22);
    sheet.width(1, 70);
    sheet.width(2, 50);
    sheet.width(3, 12);
  }

  /**
   * Begins the sheet.
   *
   * @param title the study's question
   */
  void begin(String title) {
    text(0, title);
    sheet.style(rows, 0).bold().fontSize(14).set();
    rows++;
    lines(HELP);
    rows++;
    heads("sheet", "question", "one row per", "rows");
  }

  /** Explains a sheet that the workbook contains. */
  void add(Table<?> table, long count) {
    String name = table.name().label();
    sheet.hyperlink(rows, 0, HyperLink.internal(name + "!A1", name));
    text(1, SheetGuide.of(table.name()).question());
    text(2, table.rowPer());
    sheet.value(rows, 3, count);
    sheet.style(rows, 3).format("#,##0").set();
    rows++;
  }

  private void heads(String... heads) {
    for (int i = 0; i < heads.length; i++) {
      text(i, heads[i]);
      sheet.style(rows, i).bold().set();
    }
    rows++;
  }

  private void lines(List<String> lines) {
    for (String line : lines) {
      text(0, line);
      rows++;
    }
  }

  private void text(int column, String text) {
    sheet.inlineString(rows, column, CellText.escaped(text));
  }

  /** Adds the remarks and finishes the sheet. */
  void finish(List<String> remarks) throws IOException {
    if (!remarks.isEmpty()) {
      rows++;
      heads("remarks");
      lines(remarks);
    }
    sheet.finish();
  }
}
