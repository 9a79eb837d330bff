package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.TableName;

/**
 * Follows docs/new-study.md to the letter: runs its commands, makes its edits, and compares what is
 * printed. -Dparley.expected=write writes what is printed into the document.
 */
class NewStudyDocumentationTest {

  private static final Path PAGE = Path.of("docs", "new-study.md").toAbsolutePath();

  private static final Pattern BLOCK =
      Pattern.compile("^```(console|csv)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  /** The files have the same texts everywhere; how well they are packed may differ. */
  private static final Pattern BYTES = Pattern.compile("[\\d,]+ bytes");

  private static final String SECOND_PART = "## With a list that exists";

  @TempDir static Path folder;

  private static ShellProject project;
  private static String page;

  @BeforeAll
  static void makeTheFolder() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs /bin/bash");
    FortyFiles.write(folder.resolve("texts"));
    Path corpora = Path.of("src", "test", "resources", "corpora");
    Files.createDirectories(folder.resolve(corpora).getParent());
    Files.createSymbolicLink(folder.resolve(corpora), corpora.toAbsolutePath());
    project = ShellProject.at(folder);
    page = Files.readString(PAGE);
  }

  @Test
  void fiveStepsLeadFromAFolderToAPageWithTwoSides() throws Exception {
    String part = page.substring(0, page.indexOf(SECOND_PART));
    assertThat("four commands and one edit", ShellProject.commands(part).size(), is(4));
    List<MatchResult> blocks = BLOCK.matcher(part).results().toList();
    StringBuilder followed = new StringBuilder();
    int end = 0;
    int lists = 0;
    for (MatchResult block : blocks) {
      followed.append(part, end, block.start(2));
      if (block.group(1).equals("console")) {
        followed.append(run(block.group(2)));
      } else if (lists++ == 0) {
        fillIn("ferry/documents.csv", block.group(2));
        followed.append(block.group(2));
      } else {
        followed.append(project.output("cut -d, -f1-9 ferry/phrases.csv | head -n 6"));
      }
      end = block.end(2);
    }
    followed.append(part, end, part.length());
    same(part, followed.toString());
    assertHasTwoSides("ferry", "board", "crew");
  }

  @Test
  void authorsAndDatesOfAnotherListAreOneEdit() throws Exception {
    String part = page.substring(page.indexOf(SECOND_PART));
    List<MatchResult> blocks = BLOCK.matcher(part).results().toList();
    assertThat(blocks.size(), is(2));
    StringBuilder followed = new StringBuilder(part.substring(0, blocks.get(0).start(2)));
    followed.append(run(blocks.get(0).group(2)));
    followed.append(part, blocks.get(0).end(2), blocks.get(1).start(2));
    paste("federalist/documents.csv", "src/test/resources/corpora/federalist/documents.csv");
    followed.append(run(blocks.get(1).group(2)));
    followed.append(part.substring(blocks.get(1).end(2)));
    same(part, followed.toString());
    assertHasTwoSides("federalist", "hamilton", "madison");
  }

  /** Runs the commands of a block and returns the block as it should be. */
  private static String run(String block) throws IOException, InterruptedException {
    StringBuilder ran = new StringBuilder();
    for (ShellProject.Command command : ShellProject.commands("```console\n" + block + "```")) {
      ran.append("$ ").append(command.line()).append('\n').append(project.output(command.line()));
    }
    return ran.toString();
  }

  private static void same(String documented, String followed) throws IOException {
    if ("write".equals(System.getProperty("parley.expected"))) {
      Files.writeString(PAGE, Files.readString(PAGE).replace(documented, followed));
      return;
    }
    assertThat(
        BYTES.matcher(followed).replaceAll("N bytes"),
        is(BYTES.matcher(documented).replaceAll("N bytes")));
  }

  /** Writes the filled fields of some rows into a list. */
  private static void fillIn(String list, String fields) throws IOException {
    Map<String, CSVRecord> given =
        rows(fields).stream()
            .collect(
                Collectors.toMap(
                    row -> row.get("path"), row -> row, (a, b) -> a, LinkedHashMap::new));
    Set<String> filled = new LinkedHashSet<>();
    List<Map<String, String>> rows = new ArrayList<>();
    for (CSVRecord row : rows(Files.readString(folder.resolve(list)))) {
      Map<String, String> cells = row.toMap();
      if (given.containsKey(row.get("path"))) {
        filled.add(row.get("path"));
        given
            .get(row.get("path"))
            .toMap()
            .forEach(
                (column, value) -> {
                  if (!value.isEmpty()) {
                    cells.put(column, value);
                  }
                });
      }
      rows.add(cells);
    }
    assertThat(filled, is(given.keySet()));
    write(list, rows);
  }

  /** Copies authors and dates, and writes two sides, as the page says. */
  private static void paste(String list, String source) throws IOException {
    List<CSVRecord> from = rows(Files.readString(folder.resolve(source)));
    List<CSVRecord> into = rows(Files.readString(folder.resolve(list)));
    assertThat(into.size(), is(from.size()));
    Set<String> withSide = new LinkedHashSet<>();
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < into.size(); i++) {
      Map<String, String> cells = into.get(i).toMap();
      assertThat("docs/" + cells.get("path"), is(from.get(i).get("path")));
      String author = from.get(i).get("author");
      cells.put("author", author);
      cells.put("date", from.get(i).get("date"));
      if (List.of("Hamilton", "Madison").contains(author) && withSide.add(author)) {
        cells.put("side", author.toLowerCase(Locale.ROOT));
      }
      rows.add(cells);
    }
    write(list, rows);
  }

  private static List<CSVRecord> rows(String csv) throws IOException {
    try (CSVParser parser =
        CSVParser.parse(
            csv, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return parser.getRecords();
    }
  }

  /** Writes a list as spreadsheets do: with a byte order mark and Windows line ends. */
  private static void write(String list, List<Map<String, String>> rows) throws IOException {
    StringWriter out = new StringWriter().append('\uFEFF');
    String header = Files.readAllLines(folder.resolve(list)).get(0);
    List<String> columns = List.of(header.split(",", -1));
    try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      printer.printRecord(columns);
      for (Map<String, String> row : rows) {
        printer.printRecord(columns.stream().map(row::get).toList());
      }
    }
    Files.writeString(folder.resolve(list), out.toString());
  }

  /** The page shows both sides, each with all its documents and with hits. */
  private static void assertHasTwoSides(String study, String one, String other) throws IOException {
    Path results = folder.resolve(study + "/results/" + study);
    JsonNode data = new JsonMapper().readTree(ReportPage.data(results));
    String charts = data.get("charts").toString();
    assertThat(charts, containsString("phrases-by-side"));
    for (String side : List.of(one, other)) {
      assertThat(
          PublishedTables.at(results)
                  .rows(TableName.PHRASE_TOTALS, row -> row.get("group").equals(side))
                  .mapToLong(row -> PublishedTables.count(row, "count"))
                  .sum()
              > 100,
          is(true));
      assertThat(charts, containsString(side));
    }
  }
}
