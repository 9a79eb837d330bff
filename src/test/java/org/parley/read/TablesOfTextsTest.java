package org.parley.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.extract.Extraction;

/** Tests tables with a text in each row: CSV, TSV and JSON. */
class TablesOfTextsTest {

  private static final String ROWS =
      """
            id,author,date,text
            7,Wren Hale,2031-05-04,"The ferry, they say, is ""safe"".

            It is not."
            9,Ivo Marsh,2031-05-06,The quay is wet.
            """;

  private static final List<String> READ =
      List.of(
          "1 | Wren Hale | 2031-05-04 | The ferry, they say, is \"safe\".//It is not.",
          "2 | Ivo Marsh | 2031-05-06 | The quay is wet.");

  @TempDir Path folder;

  private OpenedFolder files() {
    return new OpenedFolder(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"texts.csv", "texts", "texts.txt", "texts.data"})
  void aRowIsADocumentWhateverTheFileIsCalled(String name) throws IOException {
    assertThat(files().write(name, ROWS).read(name), is(READ));
  }

  @Test
  void missingValuesAreEmptyCells() throws IOException {
    String table =
        "author,date,text\nNA,NaN,Wet.\nnull,None,Dry.\nNa,2031-05-04,Late.\nWren,NA,NA\n";
    assertThat(
        files().write("a.csv", table).read("a.csv"),
        is(
            List.of(
                "1 |  |  | Wet.", "2 |  |  | Dry.", "3 | Na | 2031-05-04 | Late.", "4 | no_text")));
  }

  @Test
  void theHeaderIsNeverCounted() throws IOException {
    assertThat(files().write("a.csv", "text,author\n").read("a.csv"), is(List.of(" | no_text")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {"tab!\t", "semicolon!;", "bar!|"})
  void separatorsAreFound(String name, String separator) throws IOException {
    String mark = separator == null ? "\t" : separator;
    String table =
        String.join(mark, "author", "day", "body")
            + "\nWren Hale"
            + mark
            + "2031-05-04"
            + mark
            + "Wet, but safe.\n";
    assertThat(
        files().write("a.csv", table).read("a.csv"),
        is(List.of("1 | Wren Hale | 2031-05-04 | Wet, but safe.")));
  }

  @Test
  void aTextOfATabbedTableMayBeginWithAQuotationMark() throws IOException {
    String table = "author\ttext\nWren Hale\t\"Safe\" is what they say.\nIvo Marsh\tNo.\n";
    assertThat(
        files().write("a.tsv", table).read("a.tsv"),
        is(List.of("1 | Wren Hale |  | \"Safe\" is what they say.", "2 | Ivo Marsh |  | No.")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
  void encodingsAreFound(String charset) throws IOException {
    String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
    String table = mark + "author,text\nJosé Münz,Ein “Café” – schön.\n";
    byte[] bytes = table.getBytes(Charset.forName(charset));
    assertThat(
        files().write("a.csv", bytes).read("a.csv"),
        is(List.of("1 | José Münz |  | Ein “Café” – schön.")));
  }

  @Test
  void aMarkAndALineForSpreadsheetsAreNoColumn() throws IOException {
    String table = "\uFEFFsep=;\r\ntext;author\r\nWet.;Wren Hale\r\n";
    assertThat(files().write("a.csv", table).read("a.csv"), is(List.of("1 | Wren Hale |  | Wet.")));
  }

  @Test
  void rowsMayHaveANumberThatTheHeaderDoesNotName() throws IOException {
    String table = "author\ttext\n1\tWren Hale\tWet.\n2\tIvo Marsh\tDry.\n";
    assertThat(
        files().write("a.tsv", table).read("a.tsv"),
        is(List.of("1 | Wren Hale |  | Wet.", "2 | Ivo Marsh |  | Dry.")));
  }

  @Test
  void theStudyNamesColumns() throws IOException {
    String table = "key,who,when,said,text\nk1,Wren Hale,2031-05-04,Wet.,no\nk1,Ivo,,Dry.,no\n";
    assertThat(
        files()
            .write("a.csv", table)
            .reading("part", "KEY", "author", "who", "date", "when", "text", "said")
            .read("a.csv"),
        is(List.of("k1 | Wren Hale | 2031-05-04 | Wet.", "k1#2 | Ivo |  | Dry.")));
  }

  @Test
  void datesFollowTheLocaleAndAnUnknownOrderIsNoDate() throws IOException {
    files().write("a.csv", "date,text\n04/05/2031,Wet.\n");
    assertThat(files().read("a.csv"), is(List.of("1 |  | 2031-05-04 | Wet.")));
    assertThat(files().in(Locale.US).read("a.csv"), is(List.of("1 |  | 2031-04-05 | Wet.")));
    assertThat(files().in(null).read("a.csv"), is(List.of("1 |  |  | Wet.")));
  }

  @Test
  void aTableWithoutTextsIsRefused() throws IOException {
    OpenedDocument refused =
        files().write("a.csv", "id,media_name,title\n1,Echo,Wet\n").open("a.csv").get(0);
    assertThat(OpenedFolder.line(refused), is(" | no_text"));
    assertThat(
        ((Extraction.Failure) refused.extraction()).detail(),
        containsString("the table has no column of text; its columns: id, media_name, title"));
  }

  @Test
  void aTableWithoutTheColumnThatTheStudyNamesIsRefused() throws IOException {
    OpenedDocument refused =
        files().write("a.csv", ROWS).reading("text", "body").open("a.csv").get(0);
    assertThat(
        ((Extraction.Failure) refused.extraction()).detail(),
        containsString("the table has no column 'body', which the study names as its text"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Friends, colleagues, text follows.\n\nThe ferry is wet, and late, and unsafe.\n",
        "Text, author and date\nAll three are wet.\n",
        "Ladies and gentlemen,\nthe ferry is late.\n",
        "Dear all; text below\nWet; dry\n"
      })
  void proseIsNoTable(String text) throws IOException {
    List<OpenedDocument> read = files().write("a.txt", text).open("a.txt");
    assertThat(read.size(), is(1));
    assertThat(read.get(0).inContainer(), is(false));
  }

  @Test
  void aRowWithTooManyCellsOrWithoutATextIsRejectedAndTheOthersCount() throws IOException {
    String table = "author,text\nWren Hale,Wet, they say.\nIvo Marsh,\n,,\n\nAda Brook,Dry.\n";
    assertThat(
        files().write("a.csv", table.replace(",,\n", ",\n")).read("a.csv"),
        is(List.of("1 | corrupt", "2 | no_text", "4 | Ada Brook |  | Dry.")));
  }

  @Test
  void aTableThatBreaksOffKeepsTheRowsBefore() throws IOException {
    String cut = ROWS.substring(0, ROWS.indexOf("\n\nIt is"));
    String before = ROWS.replace("9,Ivo", "8,Ada Brook,2031-05-05,Dry.\n9,Ivo");
    assertThat(files().write("a.csv", cut).read("a.csv"), is(List.of(" | corrupt")));
    String second = before.substring(0, before.length() - 30);
    assertThat(
        files().write("b.csv", second).read("b.csv"),
        is(List.of(READ.get(0), "2 | Ada Brook | 2031-05-05 | Dry.", " | corrupt")));
  }

  @Test
  void aQuotationMarkThatIsNeverClosedEndsTheTable() throws IOException {
    String table = "author,text\nWren Hale,Wet.\nIvo,\"Dry.\n" + "Ada,Dry.\n".repeat(100);
    assertThat(
        files().write("a.csv", table).read("a.csv"),
        is(List.of("1 | Wren Hale |  | Wet.", " | corrupt")));
  }

  @Test
  void limitsOfCharactersApplyToEachRow() throws IOException {
    String table = "author,text\nWren," + "wet ".repeat(100) + "\nIvo,Dry.\n";
    assertThat(
        files().withMost(100, 300).write("a.csv", table).read("a.csv"),
        is(List.of("1 | too_large", "2 | Ivo |  | Dry.")));
  }

  @Test
  void markupInACellIsNoText() throws IOException {
    String table = "author,text\nWren,\"<div><p>Wet &amp; <b>late</b>.</p><p>Dry.</p></div>\"\n";
    assertThat(
        files().write("a.csv", table).read("a.csv"),
        is(List.of("1 | Wren |  | Wet & late.//Dry.")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"author\":\"Wren\",\"body\":\"Wet.\"}\n{\"body\":\"Dry.\",\"author\":\"Ivo\"}\n",
        "[{\"author\":\"Wren\",\"body\":\"Wet.\"},\n {\"body\":\"Dry.\",\"author\":\"Ivo\"}]",
        "{\"status\":\"ok\",\"tags\":[\"a\"],\"articles\":[{\"author\":\"Wren\",\"body\":\"Wet.\"},"
            + "{\"body\":\"Dry.\",\"author\":{\"name\":\"Ivo\"}}],\"more\":false}"
      })
  void aRecordOfJsonIsADocument(String json) throws IOException {
    String named = json.contains("status") ? json.replace("{\"name\":\"Ivo\"}", "\"Ivo\"") : json;
    assertThat(
        files().write("a.json", named).read("a.json"),
        is(List.of("1 | Wren |  | Wet.", "2 | Ivo |  | Dry.")));
  }

  @Test
  void jsonMayListParagraphsAndAuthorsAndNestFields() throws IOException {
    String json =
        "{\"authors\":[{\"name\":\"Wren Hale\"},{\"name\":\"Ivo Marsh\"}],\"source\":{\"name\":\"Echo\"},"
            + "\"published_at\":\"2031-05-04T10:00:00Z\",\"text\":[\"It is wet.\",\"It is late.\"]}\n";
    OpenedDocument read = files().write("a.jsonl", json).open("a.jsonl").get(0);
    assertThat(
        OpenedFolder.line(read),
        is("1 | Wren Hale, Ivo Marsh | 2031-05-04 | It is wet.//It is late."));
    assertThat(((Extraction.Text) read.extraction()).claims().outlets().get(0).value(), is("Echo"));
  }

  @Test
  void wrongJsonIsNamedWithItsLine() throws IOException {
    String json = "{\"text\":\"Wet.\"}\n{\"text\":\"Dry.\"\n";
    List<OpenedDocument> opened = files().write("a.jsonl", json).open("a.jsonl");
    assertThat(
        ((Extraction.Failure) opened.get(1).extraction()).detail(),
        is(
            "record 2, line 3: wrong JSON: Unexpected end-of-input: expected close marker for"
                + " Object"));
  }

  @Test
  void jsonThatBreaksOffKeepsTheRecordsBefore() throws IOException {
    String json = "[{\"text\":\"Wet.\"},{\"text\":\"Dry.\"},{\"text\":\"Late";
    assertThat(
        files().write("a.json", json).read("a.json"),
        is(List.of("1 |  |  | Wet.", "2 |  |  | Dry.", " | corrupt")));
    assertThat(
        files()
            .write("b.json", json.substring(0, json.indexOf(",{\"text\":\"Late")))
            .read("b.json"),
        is(List.of("1 |  |  | Wet.", "2 |  |  | Dry.", " | corrupt")));
  }

  @Test
  void jsonWithoutTextsIsRefused() throws IOException {
    String json = "[{\"id\":1},{\"id\":2}]";
    assertThat(files().write("a.json", json).read("a.json"), is(List.of(" | no_text")));
  }

  @Test
  void manyRowsComeInTheirOrder() throws IOException {
    StringBuilder table = new StringBuilder("author,text\n");
    StringBuilder expected = new StringBuilder();
    for (int i = 1; i <= 5_000; i++) {
      table.append("Wren,Text ").append(i).append(" is wet.\n");
      expected.append(i).append(" | Wren |  | Text ").append(i).append(" is wet.\n");
    }
    files().write("a.csv", table.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(String.join("\n", files().read("a.csv")) + "\n", is(expected.toString()));
  }
}
