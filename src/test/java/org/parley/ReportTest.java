package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.TableName;
import org.parley.model.Words;

/** The charts of the sample study show the numbers of its tables. */
class ReportTest {

  private static List<CSVRecord> chart(String name) {
    return PublishedTables.rows(
        StudyRun.SAMPLE_DISPUTE.results().resolve("charts/" + name + ".csv"));
  }

  private static List<CSVRecord> table(TableName name) {
    return StudyRun.SAMPLE_DISPUTE.tables().rows(name);
  }

  private static Map<String, CSVRecord> byKey(List<CSVRecord> rows, String... columns) {
    return rows.stream()
        .collect(Collectors.toMap(row -> PublishedTables.key(row, columns), row -> row));
  }

  /** Rates have the same digits as in the table. A week of quotations only has no own rate. */
  @ParameterizedTest
  @CsvSource({
    "phrases-by-side, PHRASE_TRENDS, side, OWN",
    "phrases-by-side, PHRASE_TRENDS, side, ALL",
    "phrases-by-author, PHRASE_COUNTS, author, OWN",
    "phrases-by-author, PHRASE_COUNTS, author, ALL",
  })
  void ratesAreThoseOfTheTable(String name, TableName table, String group, Words words) {
    Map<String, CSVRecord> rows = byKey(table(table), "phrase", group, "week");
    long compared = 0;
    for (CSVRecord drawn : chart(name)) {
      if (drawn.get("words").equals(words.label())) {
        CSVRecord row = rows.get(PublishedTables.key(drawn, "phrase", group, "week"));
        assertThat(drawn.toString(), drawn.get("week_start"), is(row.get("week_start")));
        for (String column :
            List.of("count", "tokens", "per_million", "per_million_low", "per_million_high")) {
          assertThat(drawn + column, drawn.get(column), is(row.get(words.column(column))));
        }
        compared++;
      }
    }
    long withRate =
        table(table).stream()
            .filter(row -> !row.get(words.column("per_million")).isEmpty())
            .filter(row -> !row.get(group).equals("all"))
            .count();
    assertThat(compared, is(withRate));
  }

  private static void assertNear(CSVRecord row, String column, double expected) {
    double value = PublishedTables.measure(row, column).doubleValue();
    assertThat(
        row + column,
        Math.abs(value - expected),
        is(lessThan(5e-6 * Math.max(expected, 1e-300) + 1e-300)));
  }

  /** A line is drawn through a stretch, so it must not contain a week without text. */
  @Test
  void aStretchHasOnlyConsecutiveWeeks() {
    Map<String, CSVRecord> before = new HashMap<>();
    Set<String> broken = new HashSet<>();
    for (CSVRecord row : chart("phrases-by-author")) {
      String line = PublishedTables.key(row, "phrase", "author", "words");
      CSVRecord last = before.put(line, row);
      if (last != null) {
        boolean follows =
            LocalDate.parse(last.get("week_start"))
                .plusDays(7)
                .toString()
                .equals(row.get("week_start"));
        assertThat(line, row.get("stretch").equals(last.get("stretch")), is(follows));
        broken.add(Boolean.toString(follows));
      }
    }
    assertThat(broken, is(Set.of("true", "false")));
  }

  @Test
  void everyAuthorWeekHasACell() {
    List<CSVRecord> drawn = chart("coverage");
    Map<String, CSVRecord> rows = byKey(table(TableName.AUTHOR_WEEKS), "author", "week");
    assertThat(drawn.size(), is(rows.size()));
    for (CSVRecord cell : drawn) {
      CSVRecord row = rows.get(PublishedTables.key(cell, "author", "week"));
      for (String column : List.of("side", "week_start", "status", "documents", "tokens")) {
        assertThat(cell.get(column), is(row.get(column)));
      }
    }
  }

  /** The scatter plot has the rates, except 0, which a logarithmic scale cannot show. */
  @Test
  void theScatterHasTheRatesOfKeyness() {
    Map<String, CSVRecord> rows = byKey(table(TableName.KEYNESS), "comparison", "rank");
    List<CSVRecord> drawn = chart("keyness-scatter");
    assertThat(drawn.size(), is(rows.size()));
    int zeros = 0;
    for (CSVRecord point : drawn) {
      CSVRecord row = rows.get(PublishedTables.key(point, "comparison", "rank"));
      assertThat(point.get("term"), is(row.get("term")));
      for (String group : List.of("target", "reference")) {
        if (PublishedTables.count(row, group + "_count") > 0) {
          assertThat(point.get(group), is(row.get(group + "_per_million")));
        } else {
          zeros++;
          BigDecimal half =
              new BigDecimal(500_000)
                  .divide(new BigDecimal(row.get(group + "_tokens")), MathContext.DECIMAL64);
          assertNear(point, group, half.doubleValue());
        }
      }
    }
    assertThat(zeros, is(greaterThan(0)));
  }

  @Test
  void effectsOfEventsThatAreDefinedAreDrawn() {
    List<CSVRecord> rows =
        table(TableName.EVENT_EFFECTS).stream()
            .filter(row -> !row.get("p_value").isEmpty())
            .toList();
    List<CSVRecord> drawn = chart("events");
    assertThat(drawn.size(), is(rows.size()));
    for (int i = 0; i < rows.size(); i++) {
      for (String column : List.of("event", "side", "phrase", "rate_ratio", "rate_ratio_low")) {
        assertThat(drawn.get(i).get(column), is(rows.get(i).get(column)));
      }
    }
  }

  /** Any Vega tool finds the data beside the specification. */
  @Test
  void everySpecificationNamesItsData() throws IOException {
    Path charts = StudyRun.SAMPLE_DISPUTE.results().resolve("charts");
    int specifications = 0;
    try (var files = Files.newDirectoryStream(charts, "*.vl.json")) {
      for (Path file : files) {
        JsonNode spec = new JsonMapper().readTree(file.toFile());
        assertThat(Files.exists(charts.resolve(spec.at("/data/url").textValue())), is(true));
        assertThat(spec.toString().contains("{{"), is(false));
        specifications++;
      }
    }
    assertThat(specifications, is(7));
  }

  @Test
  void thePageDrawsTheDataOfTheCharts() throws IOException {
    for (JsonNode chart : model().at("/charts")) {
      String file = "charts/" + chart.get("name").textValue() + ".csv";
      assertThat(
          file,
          chart.get("data").textValue(),
          is(Files.readString(StudyRun.SAMPLE_DISPUTE.results().resolve(file))));
    }
  }

  @Test
  void thePageContainsNoTagOfItsDataAndNeedsNoOtherFile() throws IOException {
    String page = Files.readString(StudyRun.SAMPLE_DISPUTE.results().resolve("report.html"));
    assertThat(ReportPage.data(StudyRun.SAMPLE_DISPUTE.results()).contains("<"), is(false));
    JsonNode model = model();
    assertThat(model.at("/charts").size(), is(7));
    assertThat(model.at("/run/documents/accepted").intValue(), is(36));
    assertThat(
        Pattern.compile("<(script|link|img|iframe)\\b[^>]*(src|href)=").matcher(page).find(),
        is(false));
  }

  /** 20 of 2,787 own words of staff and 1 of 2,276 of management are 7.18 and 0.44 per 1,000. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "phrases-by-side ¦ goodwill|own ¦ Staff: “goodwill” 20 times in 15 of 19 documents by 4 of 4"
            + " authors (7.18 per 1,000 words); 16 times the rate of management (1 time in 1"
            + " document)",
        "phrases-by-side ¦ fatigue|own ¦ Staff: “fatigue” 14 times in 11 of 19 documents by 4 of 4"
            + " authors (5.02 per 1,000 words); 1.9 times the rate of management (6 times in 4"
            + " documents), but the difference is within chance",
        "phrases-by-side ¦ sustainable|own ¦ Management: “sustainable” 14 times in 13 of 14 documents"
            + " by 3 of 3 authors (6.15 per 1,000 words); staff: 0 times in 2,787 words",
        "phrases-by-author ¦ goodwill|all ¦ “goodwill” by 6 of 8 authors; most hits: Chair of the Staff"
            + " Side, 11 times in a total of 6 documents (11.2 per 1,000 words); then Ward Nurses"
            + " Committee, 4 times in a total of 4 documents (6.05 per 1,000 words)",
        "keyness-scatter ¦ staff-management ¦ staff-management: 6 words differ between the groups"
            + " beyond chance",
        "keyness-top ¦ staff-after-strike|terms ¦ staff-after-strike: no word differs between the"
            + " groups beyond chance",
        "events ¦ goodwill ¦ “goodwill”: no change of a side's rate at an event is beyond chance",
      })
  void titlesStateWhatTheTablesContain(String chart, String chosen, String title)
      throws IOException {
    for (JsonNode each : model().at("/charts")) {
      if (each.get("name").textValue().equals(chart)) {
        assertThat(each.get("titles").get(chosen).textValue(), is(title));
        return;
      }
    }
    throw new AssertionError("no chart " + chart);
  }

  private static JsonNode model() throws IOException {
    return new JsonMapper().readTree(ReportPage.data(StudyRun.SAMPLE_DISPUTE.results()));
  }

  /** -Dparley.expected=write draws it anew. */
  @Test
  void theReadmesPictureIsWhatScriptsChartDraws(@TempDir Path work) throws IOException {
    Path drawn = work.resolve("goodwill.svg");
    FinishedRun.of(
            "chart",
            StudyRun.SAMPLE_DISPUTE.results().toString(),
            "phrases-by-side",
            "--phrase=goodwill",
            "--out=" + drawn)
        .done();
    Path picture = Path.of("docs", "goodwill.svg");
    if ("write".equals(System.getProperty("parley.expected"))) {
      Files.copy(drawn, picture, StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(Files.readString(picture), is(Files.readString(drawn)));
  }

  @Test
  void thereIsNoPageWhereNoneIsWanted(@TempDir Path other) {
    FinishedRun.of(StudyRun.SAMPLE_DISPUTE.yaml(), other.resolve("r"), "--report=false").done();
    assertThat(Files.exists(other.resolve("r/tables")), is(true));
    assertThat(Files.exists(other.resolve("r/report.html")), is(false));
    assertThat(Files.exists(other.resolve("r/charts")), is(false));
  }
}
