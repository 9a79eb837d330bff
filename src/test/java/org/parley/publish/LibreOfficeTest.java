package org.parley.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.TableName;

/** What LibreOffice makes of the spreadsheets: it opens them and saves what it saw. */
class LibreOfficeTest {

  private static final Path SAMPLE_STUDY =
      Path.of("src", "test", "resources", "expected", "sample-dispute");

  private static final List<TableName> HOSTILE = List.of(TableName.CONCORDANCE, TableName.KEYNESS);

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
    Spreadsheets.write(folder, written);
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
    Spreadsheets.write(folder, written);
  }

  private void assertWorkbookIsKept(List<TableName> names) throws Exception {
    Path workbook = folder.resolve("tables.xlsx");
    Path saved = new LibreOffice(folder).saved(List.of(workbook)).resolve("tables.xlsx");
    var sheets = Cells.of(saved);
    for (TableName name : names) {
      assertThat(
          sheets.get(name.label()),
          is(Cells.expected(HostileTables.table(name), HostileTables.rows(folder, name))));
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
      List<List<Object>> expected = Cells.expected(table, rows);
      assertThat(name.label(), sheet.size(), is(expected.size()));
      for (int r = 0; r < sheet.size(); r++)
        for (int c = 0; c < table.columns().size(); c++) {
          Object e = expected.get(r).get(c), g = sheet.get(r).get(c);
          if (!java.util.Objects.equals(e, g))
            System.out.println(
                name
                    + " "
                    + r
                    + " "
                    + table.columns().get(c).name()
                    + " ["
                    + e
                    + "] ["
                    + g
                    + "] "
                    + (g == null ? "" : g.getClass().getSimpleName()));
        }
    }
  }
}
