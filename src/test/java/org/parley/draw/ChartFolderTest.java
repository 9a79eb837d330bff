package org.parley.draw;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests which charts a run has, and which parameters a reader may choose. */
class ChartFolderTest {

  @TempDir private Path results;
  private ChartFolder charts;

  @BeforeEach
  void writeTheCharts() throws IOException {
    MadeUpCharts.in(results);
    charts = ChartFolder.open(results.resolve("charts"));
  }

  static String json(String text) throws IOException {
    return new JsonMapper().writeValueAsString(text);
  }

  @Test
  void chartsAreNamedAfterTheirFiles() throws IOException {
    assertThat(charts.names(), contains("sides", "weeks"));
  }

  @Test
  void whatAPageHasAFieldForIsChosen() throws IOException {
    List<ChartParameter> parameters = charts.specification("weeks").parameters();
    assertThat(
        parameters.stream().map(p -> p.name() + " " + p.value() + " " + p.choices()).toList(),
        contains(
            "phrase \"last-ferry\" [last-ferry, safe]",
            "most 9000 []",
            "points true [true, false]"));
    assertThat(charts.specification("sides").parameters(), is(List.of()));
  }

  @Test
  void whatMayNotBeChosenIsNotTaken() throws IOException {
    ChartSpecification weeks = charts.specification("weeks");
    for (String choice : List.of("phrase=goodwill", "most=many", "points=yes")) {
      String[] words = choice.split("=", -1);
      ChartParameter parameter = weeks.parameter(words[0]).orElseThrow();
      assertThat(choice, weeks.with(parameter, words[1]).isPresent(), is(false));
    }
  }

  @Test
  void dataAreReadAsTheyAre() throws IOException {
    assertThat(charts.read("weeks.csv"), startsWith("phrase,side,week_start,rate,"));
  }

  @Test
  void aLinkThatLeadsOutOfTheFolderIsNotFollowed() throws IOException {
    Path elsewhere = Files.writeString(results.resolve("run.json"), "{}");
    Files.createSymbolicLink(results.resolve("charts/link.csv"), elsewhere);
    assertThrows(DrawingFailed.class, () -> charts.read("link.csv"));
  }

  @Test
  void aFaultOfTheJsonHasAPlace() {
    MadeUpCharts.chart(results, "wrong", "{\n  \"mark\": bar\n}\n");
    MadeUpCharts.chart(results, "list", "[]");
    assertThat(
        assertThrows(DrawingFailed.class, () -> charts.specification("wrong")).getMessage(),
        startsWith("wrong.vl.json:2:11: is not JSON: Unrecognized token 'bar'"));
    assertThat(
        assertThrows(DrawingFailed.class, () -> charts.specification("list")).getMessage(),
        is("list.vl.json: expected a JSON object"));
  }
}
