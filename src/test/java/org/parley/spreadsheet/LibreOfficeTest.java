package org.parley.spreadsheet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.TableName;
import org.parley.table.PublishedTable;
import org.parley.table.Table;
import org.parley.table.Tables;

/** Tests the spreadsheets in LibreOffice, which opens them and saves what it read. */
@Tag("programs")
class LibreOfficeTest {

  private static final Path SAMPLE_STUDY =
      Path.of("src", "test", "resources", "expected", "sample-dispute");

  private static final List<TableName> HOSTILE = List.of(TableName.CONCORDANCE, TableName.KEYNESS);

  private static final Pattern BEGINS_LIKE_A_FORMULA = Pattern.compile("[=+@\\-\t\r]");

  private static final Pattern LOOKS_LIKE_SOMETHING_ELSE =
      Pattern.compile("\\d[\\d.,:%E-]*|true|TRUE");

  @TempDir private Path folder;

  @Test
  void hostileTextsStayTextsInTheWorkbook() throws Exception {
    writeHostileTables();
    assertWorkbookIsKept(HOSTILE);
  }

  @Test
  void theWholeSampleStudyIsKeptInTheWorkbook() throws Exception {
    writeTheSampleStudy();
    assertWorkbookIsKept(List.of(TableName.values()));
  }

  @Test
  void hostileTextsRunNothingAndKeepTheirRowsInTheTwins() throws Exception {
    writeHostileTables();
    assertTwinsAreKept(HOSTILE);
  }

  @Test
  void theWholeSampleStudyIsKeptInTheTwins() throws Exception {
    writeTheSampleStudy();
    assertTwinsAreKept(List.of(TableName.values()));
  }

  private void writeHostileTables() throws IOException {
    List<PublishedTable> written = new ArrayList<>();
    for (TableName name : HOSTILE) {
      written.add(HostileTables.write(folder, name, HostileTables.TEXTS));
    }
    Spreadsheets.write(folder.toString(), "Who says what?", Tables.ALL, written);
  }

  private void writeTheSampleStudy() throws IOException {
    List<PublishedTable> written = new ArrayList<>();
    Path tables = Files.createDirectories(folder.resolve("tables"));
    for (TableName name : TableName.values()) {
      String file = name.label() + ".csv";
      Files.copy(SAMPLE_STUDY.resolve(file), tables.resolve(file));
      int rows = HostileTables.rows(folder, name).size();
      written.add(new PublishedTable(name.label(), rows, 0, ""));
    }
    Spreadsheets.write(folder.toString(), "Who says what?", Tables.ALL, written);
  }

  private void assertWorkbookIsKept(List<TableName> names) throws Exception {
    Path workbook = folder.resolve("tables.xlsx");
    Path saved = new LibreOffice(folder).saved(List.of(workbook)).resolve("tables.xlsx");
    var sheets = Cells.of(saved);
    for (TableName name : names) {
      assertRows(
          name,
          sheets.get(name.label()),
          Cells.expected(HostileTables.table(name), HostileTables.rows(folder, name)));
    }
  }

  private void assertTwinsAreKept(List<TableName> names) throws Exception {
    List<Path> twins = new ArrayList<>();
    for (TableName name : names) {
      twins.add(folder.resolve("spreadsheet").resolve(name.label() + ".csv"));
    }
    Path saved = new LibreOffice(folder).clicked(twins);
    for (TableName name : names) {
      Table<?> table = HostileTables.table(name);
      List<CSVRecord> rows = HostileTables.rows(folder, name);
      List<List<Object>> sheet =
          Cells.of(saved.resolve(name.label() + ".xlsx")).values().iterator().next();
      List<List<Object>> expected =
          new ArrayList<>(List.of(Cells.expected(table, List.of()).get(0)));
      for (int row = 0; row < rows.size(); row++) {
        expected.add(clicked(table, rows.get(row), sheet.get(row + 1)));
      }
      assertRows(name, sheet, expected);
    }
  }

  private static void assertRows(
      TableName table, List<List<Object>> rows, List<List<Object>> expected) {
    assertThat(table.label(), rows.size(), is(expected.size()));
    for (int row = 0; row < rows.size(); row++) {
      assertThat(table.label() + ", row " + row, rows.get(row), is(expected.get(row)));
    }
  }

  /**
   * What a double click should make of a row. A text that looks like a number, a day or a truth
   * value may become one. A day before 1900 may become another. No CSV file can prevent that.
   */
  private static List<Object> clicked(Table<?> table, CSVRecord row, List<Object> got) {
    List<Object> expected = new ArrayList<>(Cells.expected(table, List.of(row)).get(1));
    for (int i = 0; i < expected.size(); i++) {
      if (!(expected.get(i) instanceof String text)) {
        continue;
      }
      boolean guessed = !(got.get(i) instanceof String);
      if (guessed && LOOKS_LIKE_SOMETHING_ELSE.matcher(text).matches()) {
        expected.set(i, got.get(i));
      } else if (BEGINS_LIKE_A_FORMULA.matcher(text).lookingAt()) {
        expected.set(i, "'" + text);
      }
    }
    return expected;
  }
}
