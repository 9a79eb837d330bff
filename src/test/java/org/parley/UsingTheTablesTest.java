package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.TableName;

/**
 * Runs the code of docs/using-the-tables.md in R, Python and DuckDB. One question has one answer:
 * their charts, the chart on the page and its data show the numbers of the table.
 */
@Tag("programs")
class UsingTheTablesTest {

  private static final Path PAGE = Path.of("docs", "using-the-tables.md");
  private static final Path DUCKDB = Path.of("target", "duckdb");

  /** Writes each drawn row as day, rate and limits; a week without text has only the day. */
  private static final String DRAWN_BY_R =
      """
      limits <- layer_data(chart, 1)
      line <- layer_data(chart, 2)
      day <- as.Date(line$x, origin = "1970-01-01")
      write.csv(data.frame(day, line$y, limits$ymin, limits$ymax), "drawn.csv", na = "",
        row.names = FALSE)
      """;

  private static final String DRAWN_BY_PYTHON =
      """
      drawn = open("drawn.csv", "w")
      print("day,rate,low,high", file=drawn)
      for axes in figure.axes:
          [[line, _, [bars]]] = axes.containers
          for day, rate, bar in zip(line.get_xdata(), line.get_ydata(), bars.get_segments()):
              ends = [bar[0][1], bar[1][1]] if len(bar) else ["", ""]
              print(f"{day:%Y-%m-%d}", rate if rate == rate else "", *ends, sep=",", file=drawn)
      """;

  @TempDir private static Path folder;

  private static Path results;

  /** The rows that the charts should show: day, rate and limits with six digits. */
  private static List<String> expected;

  @BeforeAll
  static void runTheSampleStudy() {
    results = folder.resolve("results").resolve("sample-dispute");
    FinishedRun.of(Path.of("pipelines", "sample-dispute.yaml"), results).done();
    expected =
        PublishedTables.at(results)
            .rows(
                TableName.PHRASE_TRENDS,
                row -> row.get("phrase").equals("goodwill") && !row.get("side").equals("all"))
            .map(
                row ->
                    drawn(
                        row.get("week_start"),
                        row.get("own_per_million"),
                        row.get("own_per_million_low"),
                        row.get("own_per_million_high")))
            .toList();
    assertThat(expected.size(), is(24));
    assertThat(expected, hasItem("2031-05-12   ")); // The management has no text.
    assertThat(expected, hasItem("2031-04-14 0 0 12174.5")); // It has text without the word.
    assertThat(expected, hasItem(startsWith("2031-03-03 5434.78 "))); // 2 of 381 - 13 words.
  }

  /** The chart has the sides in the study's order, the table in that of their names. */
  @Test
  void thePageAndTheDataOfItsChartShowTheNumbersOfTheTable() throws IOException {
    List<String> withRate = expected.stream().filter(row -> !row.endsWith(" ")).sorted().toList();
    assertThat(shown(results.resolve("charts").resolve("phrases-by-side.csv")), is(withRate));
    JsonNode page = new JsonMapper().readTree(ReportPage.data(results));
    for (JsonNode chart : page.get("charts")) {
      if (chart.get("name").textValue().equals("phrases-by-side")) {
        assertThat(chart.at("/parameters/words").textValue(), is("own"));
        Path drawn = folder.resolve("page.csv");
        assertThat(shown(Files.writeString(drawn, chart.get("data").textValue())), is(withRate));
        return;
      }
    }
    throw new AssertionError("the page has no chart by side");
  }

  /** The rows about own words that a chart of goodwill draws, sorted. */
  private static List<String> shown(Path data) {
    return PublishedTables.rows(data).stream()
        .filter(row -> row.get("phrase").equals("goodwill") && row.get("words").equals("own"))
        .map(
            row ->
                drawn(
                    row.get("week_start"),
                    row.get("per_million"),
                    row.get("per_million_low"),
                    row.get("per_million_high")))
        .sorted()
        .toList();
  }

  @Test
  void rDrawsTheNumbersOfTheTable() throws IOException, InterruptedException {
    assumeTrue(
        runs("Rscript", "-e", "library(readr); library(ggplot2)"), "no R with readr and ggplot2");
    assertDraws("Rscript", Files.writeString(folder.resolve("chart.R"), block("r") + DRAWN_BY_R));
  }

  /** Tries two: the first Python on the path may lack the packages. */
  @Test
  void pythonDrawsTheNumbersOfTheTable() throws IOException, InterruptedException {
    String python = "";
    for (String candidate : List.of("python3", "/usr/bin/python3")) {
      if (runs(candidate, "-c", "import pandas, matplotlib")) {
        python = candidate;
      }
    }
    assumeTrue(!python.isEmpty(), "no Python with pandas and matplotlib");
    Path script = Files.writeString(folder.resolve("chart.py"), block("python") + DRAWN_BY_PYTHON);
    assertDraws(python, script);
  }

  @Test
  void duckDbShowsTheNumbersOfTheTable() throws Exception {
    List<Path> jars = List.of();
    if (Files.isDirectory(DUCKDB)) {
      try (Stream<Path> files = Files.list(DUCKDB)) {
        jars = files.toList();
      }
    }
    assumeTrue(!jars.isEmpty(), "no DuckDB driver in " + DUCKDB);
    List<String> shown = new ArrayList<>();
    List<Integer> bars = new ArrayList<>();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jars.get(0).toUri().toURL()});
        Connection connection = connect(loader);
        Statement statement = connection.createStatement()) {
      statement.execute("SET file_search_path = '" + folder + "'");
      String[] commands = block("sql").split(";\\s*", -1);
      statement.execute(commands[0]);
      try (ResultSet rows = statement.executeQuery(commands[1])) {
        while (rows.next()) {
          shown.add(drawn(text(rows, 2), text(rows, 3), text(rows, 4), text(rows, 5)));
          bars.add(rows.getString(6) == null ? -1 : rows.getString(6).strip().length());
        }
      }
    }
    assertThat(shown, is(expected));
    // Rate 0: an empty bar. No text: no bar. Rate 6,849 of 20,000: a third of 40 characters.
    assertThat(bars.subList(9, 12), is(List.of(0, -1, 14)));
  }

  private static Connection connect(ClassLoader loader) throws Exception {
    Class<?> driver = loader.loadClass("org.duckdb.DuckDBDriver");
    return ((Driver) driver.getConstructor().newInstance())
        .connect("jdbc:duckdb:", new Properties());
  }

  private static String text(ResultSet rows, int column) throws Exception {
    String text = rows.getString(column);
    return text == null ? "" : text;
  }

  private static void assertDraws(String program, Path script)
      throws IOException, InterruptedException {
    Path picture = folder.resolve("goodwill.png");
    Path drawn = folder.resolve("drawn.csv");
    Files.deleteIfExists(picture);
    Files.deleteIfExists(drawn);
    Process process = start(program, script.toString());
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said, process.waitFor(), is(0));
    assertThat(ImageIO.read(picture.toFile()).getWidth(), greaterThan(800));
    List<String> rows = new ArrayList<>();
    for (CSVRecord row : PublishedTables.rows(drawn)) {
      rows.add(drawn(row.get(0), row.get(1), row.get(2), row.get(3)));
    }
    assertThat(rows, is(expected));
  }

  /** Rounds to the six digits of the tables, because a bar's ends are drawn from sums. */
  private static String drawn(String day, String rate, String low, String high) {
    return String.join(" ", day, sixDigits(rate), sixDigits(low), sixDigits(high));
  }

  private static String sixDigits(String number) {
    return number.isEmpty()
        ? ""
        : new BigDecimal(number).round(new MathContext(6)).stripTrailingZeros().toPlainString();
  }

  private static String block(String language) throws IOException {
    List<MatchResult> blocks =
        Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
            .matcher(Files.readString(PAGE))
            .results()
            .toList();
    assertThat(language, blocks.size(), is(1));
    return blocks.get(0).group(1);
  }

  private static boolean runs(String... command) throws IOException, InterruptedException {
    Process process;
    try {
      process = start(command);
    } catch (IOException e) {
      return false; // The program is not installed.
    }
    process.getInputStream().readAllBytes();
    return process.waitFor() == 0;
  }

  private static Process start(String... command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("MPLBACKEND", "Agg"); // No window.
    return builder.start();
  }
}
