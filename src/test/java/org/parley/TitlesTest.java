package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks every title of every chart against the published tables. */
class TitlesTest {

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*(?<![,.])");

  /** Numbers that are no findings: a unit and a level. */
  private static final Pattern FIXED = Pattern.compile("per [\\d,]+ words|95 %");

  private interface Check {
    void of(String chart, String chosen, JsonNode finding) throws IOException;
  }

  private static void eachTitle(StudyRun run, Check check) throws IOException {
    int titles = 0;
    try (var files = Files.newDirectoryStream(run.results().resolve("charts"), "*.vl.json")) {
      for (Path file : files) {
        JsonNode findings = new JsonMapper().readTree(file.toFile()).at("/usermeta/findings");
        String chart = file.getFileName().toString().replace(".vl.json", "");
        for (var finding : findings.properties()) {
          check.of(chart, finding.getKey(), finding.getValue());
          titles++;
        }
      }
    }
    assertThat(titles, is(greaterThan(0)));
  }

  private static List<String> texts(JsonNode finding, String list, String... fields) {
    List<String> texts = new ArrayList<>();
    for (JsonNode each : finding.get(list)) {
      texts.add(fields.length == 0 ? each.asText() : each.get(fields[0]).asText());
    }
    return texts;
  }

  @ParameterizedTest
  @EnumSource(
      value = StudyRun.class,
      names = {"SAMPLE_DISPUTE", "EIGHT_SIDES", "JUNIOR_DOCTORS", "FEDERALIST"})
  void everyNumberOfATitleIsAFigureOfTheChart(StudyRun run) throws IOException {
    eachTitle(
        run,
        (chart, chosen, finding) -> {
          String title = finding.get("title").textValue();
          assertThat(title, not(containsString("never")));
          String bare = FIXED.matcher(title).replaceAll("");
          for (String name : texts(finding, "named")) {
            bare = bare.replaceFirst("(?i)" + Pattern.quote(name), "");
          }
          bare = bare.replaceFirst("^" + Pattern.quote(chosen.split("\\|", -1)[0] + ": "), "");
          assertThat(
              title,
              NUMBER.matcher(bare).results().map(MatchResult::group).toList(),
              is(texts(finding, "figures", "shown")));
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = StudyRun.class,
      names = {"SAMPLE_DISPUTE", "EIGHT_SIDES", "JUNIOR_DOCTORS", "FEDERALIST"})
  void everyFigureFollowsFromTheTables(StudyRun run) throws IOException {
    Set<String> measures = new HashSet<>();
    IndependentFigures tables = new IndependentFigures(run.tables(), run.study());
    eachTitle(
        run,
        (chart, chosen, finding) -> {
          for (JsonNode figure : finding.get("figures")) {
            String name = figure.get("name").textValue();
            double value = tables.value(chart, chosen, finding, figure);
            String where = chart + " " + chosen + ": " + figure;
            assertThat(
                where,
                Math.abs(figure.get("value").doubleValue() - value),
                is(not(greaterThan(1e-5 * value))));
            double shown = Double.parseDouble(figure.get("shown").textValue().replace(",", ""));
            double unit = name.equals("per_million") ? tables.divisor() : 1;
            boolean rounded = name.equals("per_million") || name.endsWith("ratio");
            assertThat(
                where,
                Math.abs(shown - value / unit),
                is(not(greaterThan(rounded ? 0.0501 * value / unit : 0.0))));
            measures.add(name);
          }
        });
    assertThat(measures, hasItem("documents"));
  }

  /** Whoever is named is drawn. */
  @ParameterizedTest
  @EnumSource(
      value = StudyRun.class,
      names = {"SAMPLE_DISPUTE", "EIGHT_SIDES", "JUNIOR_DOCTORS", "FEDERALIST"})
  void everyNameOfATitleIsDrawn(StudyRun run) throws IOException {
    eachTitle(
        run,
        (chart, chosen, finding) -> {
          Set<String> drawn = new HashSet<>(Set.of("all authors"));
          for (CSVRecord row :
              PublishedTables.rows(run.results().resolve("charts/" + chart + ".csv"))) {
            boolean ofChoice =
                !row.isMapped("phrase")
                    || chart.equals("who-says-what")
                    || row.get("phrase").equals(chosen.split("\\|", -1)[0]);
            if (ofChoice) {
              drawn.addAll(row.toList());
            }
          }
          for (String name : texts(finding, "named")) {
            assertThat(chart + " " + chosen, drawn, hasItem(name));
          }
        });
  }

  /** A title claims a difference of a side if and only if a comparison shows a certain one. */
  @ParameterizedTest
  @EnumSource(
      value = StudyRun.class,
      names = {"SAMPLE_DISPUTE", "EIGHT_SIDES"})
  void onlyACertainDifferenceLooksCertain(StudyRun run) throws IOException {
    IndependentFigures tables = new IndependentFigures(run.tables(), run.study());
    Set<String> seen = new HashSet<>();
    eachTitle(
        run,
        (chart, chosen, finding) -> {
          if (chart.equals("phrases-by-side")) {
            String strength = finding.get("strength").asText();
            Set<String> certain = tables.certain(chosen);
            assertThat(chosen, strength.equals("STRONG"), is(!certain.isEmpty()));
            if (!certain.isEmpty()) {
              assertThat(certain, hasItem(finding.get("named").get(0).textValue()));
            }
            seen.add(strength);
          }
        });
    assertThat(seen, hasItem("STRONG"));
    assertThat(seen, hasItem("UNCORRECTED"));
  }
}
