package org.parley.spreadsheet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.PaneInformation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.TableName;
import org.parley.table.PublishedTable;
import org.parley.table.Tables;

/** Tests the content of the spreadsheets, as other libraries read it. */
class SpreadsheetsTest {

  private static final List<String> UNPRINTABLE =
      List.of("a\rb", "\r\n", "bell \u0007, null \u0000", "\uFFFE\uFFFF");

  @TempDir private Path folder;

  private PublishedTable table(TableName name, List<String> texts) throws IOException {
    return HostileTables.write(folder, name, texts);
  }

  private static List<String> hostile() {
    return Stream.concat(HostileTables.TEXTS.stream(), UNPRINTABLE.stream()).toList();
  }

  @Test
  void everyCellHasTheValueAndTheTypeOfItsField() throws IOException {
    List<TableName> names = List.of(TableName.CONCORDANCE, TableName.KEYNESS);
    List<PublishedTable> written = new ArrayList<>();
    for (TableName name : names) {
      written.add(table(name, hostile()));
    }
    assertThat(
        Spreadsheets.write(folder.toString(), "Who says what?", Tables.ALL, written),
        is(List.of()));
    var sheets = Cells.of(folder.resolve("tables.xlsx"));
    for (TableName name : names) {
      assertThat(
          sheets.get(name.label()),
          is(Cells.expected(HostileTables.table(name), HostileTables.rows(folder, name))));
    }
  }

  @Test
  void sheetsComeInTheOrderOfTheTablesWithHeadersThatStayAndFilter() throws IOException {
    Spreadsheets.write(
        folder.toString(),
        "Who says what?",
        Tables.ALL,
        List.of(table(TableName.TRIMMED, List.of()), table(TableName.DOCUMENTS, List.of("a"))));
    try (XSSFWorkbook book = Cells.open(folder.resolve("tables.xlsx"))) {
      assertThat(book.getSheetName(0), is("about"));
      assertThat(
          List.of(book.getSheetName(1), book.getSheetName(2)), is(List.of("documents", "trimmed")));
      assertThat(book.getNumberOfSheets(), is(3));
      assertHeader(book.getSheetAt(1), "A1:X2");
      assertHeader(book.getSheetAt(2), "A1:F1");
    }
  }

  private static void assertHeader(XSSFSheet sheet, String filter) {
    PaneInformation pane = sheet.getPaneInformation();
    assertThat(pane.isFreezePane(), is(true));
    assertThat(
        List.of(pane.getHorizontalSplitPosition(), pane.getVerticalSplitPosition()),
        is(List.of((short) 1, (short) 0)));
    assertThat(sheet.getCTWorksheet().getAutoFilter().getRef(), is(filter));
    assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold(), is(true));
    assertThat(sheet.getCTWorksheet().isSetHyperlinks(), is(false));
  }

  @Test
  void daysAreShownAsIso8601HasThem() throws IOException {
    Spreadsheets.write(
        folder.toString(),
        "Who says what?",
        Tables.ALL,
        List.of(table(TableName.EVENT_EFFECTS, List.of("", "", "", "a"))));
    try (XSSFWorkbook book = Cells.open(folder.resolve("tables.xlsx"))) {
      var style = book.getSheetAt(1).getRow(4).getCell(3).getCellStyle();
      assertThat(style.getDataFormatString(), is("yyyy-mm-dd"));
    }
  }

  @Test
  void numbersAreShownRoundedAndSmallProbabilitiesWithAnExponent() throws IOException {
    Path file = Files.createDirectories(folder.resolve("tables")).resolve("event_effects.csv");
    Files.writeString(
        file,
        HostileTables.header(TableName.EVENT_EFFECTS)
            + "e,s,p,2031-03-03,2,0,10,1234,0,3,10,1,1,1.23457,,0.5,1.23457e-05,0.25,0,,,\n");
    Spreadsheets.write(
        folder.toString(),
        "Who says what?",
        Tables.ALL,
        List.of(new PublishedTable("event_effects", 1, 0, "")));
    try (XSSFWorkbook book = Cells.open(folder.resolve("tables.xlsx"))) {
      var row = book.getSheetAt(1).getRow(1);
      DataFormatter shown = new DataFormatter(Locale.ROOT);
      assertThat(
          Stream.of(3, 7, 13, 16, 17, 18)
              .map(column -> shown.formatCellValue(row.getCell(column)))
              .toList(),
          contains("2031-03-03", "1,234", "1.235", "1.2E-05", "0.250", "0"));
    }
  }

  @Test
  void theFirstSheetExplainsTheOthersFindingsFirst() throws IOException {
    List<PublishedTable> written = new ArrayList<>();
    for (TableName name : TableName.values()) {
      written.add(table(name, List.of("a")));
    }
    Spreadsheets.write(folder.toString(), "Who says what?", Tables.ALL, written);
    try (XSSFWorkbook book = Cells.open(folder.resolve("tables.xlsx"))) {
      List<String> sheets = new ArrayList<>();
      book.sheetIterator().forEachRemaining(sheet -> sheets.add(sheet.getSheetName()));
      assertThat(sheets.subList(0, 3), contains("about", "phrase_comparisons", "keyness"));
      XSSFSheet about = book.getSheetAt(0);
      assertThat(about.getRow(0).getCell(0).getStringCellValue(), is("Who says what?"));
      List<String> explained = new ArrayList<>();
      for (var link : about.getHyperlinkList()) {
        var row = about.getRow(link.getFirstRow());
        explained.add(row.getCell(0).getStringCellValue());
        assertThat(link.getLocation(), is(row.getCell(0).getStringCellValue() + "!A1"));
        assertThat(row.getCell(1).getStringCellValue(), endsWith("?"));
        assertThat(row.getCell(3).getNumericCellValue(), is(1.0));
      }
      assertThat(explained, is(sheets.subList(1, sheets.size())));
      assertThat(explained.size(), is(TableName.values().length));
    }
  }

  @Test
  void everyColumnHasANote() throws IOException {
    Spreadsheets.write(
        folder.toString(),
        "Who says what?",
        Tables.ALL,
        List.of(table(TableName.NGRAMS, List.of("a"))));
    try (XSSFWorkbook book = Cells.open(folder.resolve("tables.xlsx"))) {
      var columns = HostileTables.table(TableName.NGRAMS).columns();
      for (int i = 0; i < columns.size(); i++) {
        assertThat(
            book.getSheetAt(1).getCellComment(new CellAddress(0, i)).getString().getString(),
            startsWith(columns.get(i).description()));
      }
      assertThat(
          book.getSheetAt(1).getCellComment(new CellAddress(0, 4)).getString().getString(),
          is("Occurrences. Unit: occurrences."));
    }
  }

  @Test
  void aNumberThatExcelDoesNotKnowIsEmptyAndReported() throws IOException {
    Path file = Files.createDirectories(folder.resolve("tables")).resolve("event_effects.csv");
    Files.writeString(
        file,
        HostileTables.header(TableName.EVENT_EFFECTS)
            + "e,s,p,2031-03-03,2,0,10,1,0,3,10,1,1,1,,1,5.7592e-317,2.22508e-308,0,-1e-308,,\n");
    String remark =
        "tables.xlsx and spreadsheet/ leave 2 numbers of event_effects empty: Excel knows none"
            + " nearer to 0 than 2.2e-308; tables/ has them";
    assertThat(
        Spreadsheets.write(
            folder.toString(),
            "Who says what?",
            Tables.ALL,
            List.of(new PublishedTable("event_effects", 1, 0, ""))),
        contains(remark));
    var sheets = Cells.of(folder.resolve("tables.xlsx"));
    List<Object> row = sheets.get("event_effects").get(1);
    assertThat(row.get(16), is(nullValue()));
    assertThat(row.get(17), is(2.22508e-308));
    assertThat(row.get(18), is(0.0));
    assertThat(row.get(19), is(nullValue()));
    assertThat(sheets.get("about").stream().flatMap(List::stream).toList(), hasItem(remark));
    assertThat(
        Files.readString(folder.resolve("spreadsheet/event_effects.csv")),
        endsWith(",1,,2.22508e-308,0,,,\r\n"));
  }

  @Test
  void aTableTooLongToReadIsOnlyInCsvAndNamed() throws IOException {
    List<String> texts = Stream.iterate(0, i -> i + 1).map(i -> "t" + i).limit(50_001).toList();
    List<String> remarks =
        Spreadsheets.write(
            folder.toString(),
            "Who says what?",
            Tables.ALL,
            List.of(
                table(TableName.REJECTED, texts),
                table(TableName.TRIMMED, texts.subList(1, 50_001))));
    assertThat(
        remarks,
        contains(
            "tables.xlsx leaves out rejected: its 50,001 rows are more than 50,000; spreadsheet/"
                + " has all of them"));
    assertThat(Cells.of(folder.resolve("tables.xlsx")).keySet(), contains("about", "trimmed"));
    assertThat(files(folder.resolve("spreadsheet")), contains("rejected.csv", "trimmed.csv"));
  }

  @Test
  void ofATableWithRanksTheFirstRanksAreInTheWorkbook() throws IOException {
    Path file = Files.createDirectories(folder.resolve("tables")).resolve("ngrams.csv");
    StringBuilder rows = new StringBuilder(HostileTables.header(TableName.NGRAMS));
    for (String side : List.of("all", "crew")) {
      for (int rank = 1; rank <= 30_000; rank++) {
        rows.append(side + ",2," + rank + ",a b,1,9,1,1,1,,\n");
      }
    }
    Files.writeString(file, rows);
    assertThat(
        Spreadsheets.write(
            folder.toString(),
            "Who says what?",
            Tables.ALL,
            List.of(new PublishedTable("ngrams", 60_000, 0, ""))),
        contains(
            "tables.xlsx has ranks 1 to 25,000 of ngrams: its 60,000 rows are more than 50,000;"
                + " spreadsheet/ has all of them"));
    var sheet = Cells.of(folder.resolve("tables.xlsx")).get("ngrams");
    assertThat(sheet.size(), is(50_001));
    assertThat(sheet.get(25_000).subList(0, 3), contains("all", 2.0, 25_000.0));
    assertThat(sheet.get(25_001).subList(0, 3), contains("crew", 2.0, 1.0));
    assertThat(
        Files.readString(folder.resolve("spreadsheet/ngrams.csv")).lines().count(), is(60_001L));
  }

  @Test
  void rowsThatLeaveTheMemoryKeepTheirOrder() throws IOException {
    List<String> texts = Stream.iterate(0, i -> i + 1).map(i -> "t" + i).limit(1_025).toList();
    for (int rows : List.of(510, 511, 512, 1_023, 1_025)) {
      Spreadsheets.write(
          folder.toString(),
          "Who says what?",
          Tables.ALL,
          List.of(table(TableName.DISPERSION, texts.subList(0, rows))));
      assertThat(
          Cells.of(folder.resolve("tables.xlsx")).get("dispersion"),
          is(
              Cells.expected(
                  HostileTables.table(TableName.DISPERSION),
                  HostileTables.rows(folder, TableName.DISPERSION))));
    }
  }

  @Test
  void theTwinHasAMarkAndLineEndsAndTextsThatAreNoFormulas() throws IOException {
    Path file = Files.createDirectories(folder.resolve("tables")).resolve("event_effects.csv");
    Files.writeString(
        file,
        HostileTables.header(TableName.EVENT_EFFECTS)
            + "=1+1,+a,-b,1787-11-21,2,0,10,1,0,3,10,1,1,,-1.5,1.23457e-05,1,1,,,,@c\n"
            + "\"\t=d\",\"\r=e\",\"f, \"\"g\"\"\n=h\",2016-04-26,2,0,10,1,0,3,10,1,1,,-1,2,1,1,1,,,é=1\n");
    Spreadsheets.write(
        folder.toString(),
        "Who says what?",
        Tables.ALL,
        List.of(new PublishedTable("event_effects", 2, 0, "")));
    assertThat(
        Files.readString(folder.resolve("spreadsheet/event_effects.csv")),
        is(
            "\uFEFF"
                + HostileTables.header(TableName.EVENT_EFFECTS).replace("\n", "\r\n")
                + "'=1+1,'+a,'-b,1787-11-21,2,0,10,1,0,3,10,1,1,,-1.5,1.23457e-05,1,1,,,,'@c\r\n"
                + "'\t=d,\"'\r=e\",\"f, \"\"g\"\"\n=h\",2016-04-26,2,0,10,1,0,3,10,1,1,,-1,2,1,1,1,,,é=1\r\n"));
  }

  @Test
  void aTableTooLongForASheetIsLeftOutAndNamed() throws IOException {
    PublishedTable fits = table(TableName.DISPERSION, List.of("a"));
    List<String> remarks =
        Spreadsheets.write(
            folder.toString(),
            "Who says what?",
            Tables.ALL,
            List.of(fits, new PublishedTable("term_frequencies", 1_048_576, 0, "")));
    assertThat(
        remarks,
        contains(
            "tables.xlsx and spreadsheet/ leave out term_frequencies: it has 1,048,576 rows, and a"
                + " sheet has room for 1,048,575"));
    assertThat(Cells.of(folder.resolve("tables.xlsx")).keySet(), contains("about", "dispersion"));
    assertThat(files(folder.resolve("spreadsheet")), contains("dispersion.csv"));
  }

  @Test
  void whereNoTableFitsThereIsNoSpreadsheet() throws IOException {
    Spreadsheets.write(
        folder.toString(),
        "Who says what?",
        Tables.ALL,
        List.of(new PublishedTable("ngrams", 1_048_576, 0, "")));
    assertThat(files(folder), is(List.of()));
  }

  @Test
  void aTextTooLongForACellIsCutAndReported() throws IOException {
    String longest = "x".repeat(32_767);
    List<String> remarks =
        Spreadsheets.write(
            folder.toString(),
            "Who says what?",
            Tables.ALL,
            List.of(
                table(
                    TableName.DISPERSION,
                    List.of(longest, longest + "y", "x".repeat(32_765) + "😀😀"))));
    assertThat(
        remarks,
        contains(
            "tables.xlsx and spreadsheet/ cut 2 texts of dispersion: a cell has room for 32,767"
                + " characters"));
    List<Object> kept =
        List.of("term", longest, "x".repeat(32_766) + "…", "x".repeat(32_765) + "…");
    assertThat(
        Cells.of(folder.resolve("tables.xlsx")).get("dispersion").stream()
            .map(row -> row.get(0))
            .toList(),
        is(kept));
    assertThat(
        Files.readString(folder.resolve("spreadsheet/dispersion.csv"))
            .lines()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList(),
        is(kept.subList(1, 4)));
  }

  @Test
  void theSameTablesGiveTheSameBytesAtAnotherTimeAndPlace() throws IOException {
    List<PublishedTable> written = List.of(table(TableName.CONCORDANCE, hostile()));
    Path workbook = folder.resolve("tables.xlsx");
    Spreadsheets.write(folder.toString(), "Who says what?", Tables.ALL, written);
    Path first = Files.move(workbook, folder.resolve("first.xlsx"));
    TimeZone machine = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Spreadsheets.write(folder.toString(), "Who says what?", Tables.ALL, written);
    } finally {
      TimeZone.setDefault(machine);
    }
    assertThat(Files.mismatch(first, workbook), is(-1L));
    assertThat(files(folder), contains("first.xlsx", "spreadsheet", "tables", "tables.xlsx"));
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
