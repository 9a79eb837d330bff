package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.cli.Cli;
import org.parley.draw.MadeUpCharts;

/** {@code parley chart}: what it draws where, and what it says where it cannot. */
class ChartCommandTest {

  @TempDir private Path folder;
  private Path results;

  @BeforeEach
  void writeTheCharts() {
    results = MadeUpCharts.in(folder.resolve("ferry"));
  }

  private FinishedRun chart(String... args) {
    return FinishedRun.of(
        Stream.concat(Stream.of("chart", results.toString()), Stream.of(args))
            .toArray(String[]::new));
  }

  private void assertRefused(FinishedRun run, String message) {
    assertThat(run.err().replace(folder.toString(), "FOLDER"), is(message + "\n"));
    assertThat(run.exit(), is(Cli.WRONG_USE));
  }

  @Test
  void listsTheChartsAndWhatMayBeChosen() {
    assertThat(
        chart().done().out(),
        is(
            """
            sides
            weeks
              --phrase=last-ferry  of last-ferry or safe
              --most=9000  of any number
              --points=true  of true or false
            """));
  }

  @Test
  void drawsWhatIsChosenIntoTheFilesThatAreNamed() throws IOException {
    Path svg = folder.resolve("a.SVG");
    Path png = folder.resolve("b.png");
    FinishedRun run =
        chart(
            "weeks", "--phrase=safe", "--width=200", "--scale=1.5", "--out=" + svg, "--out=" + png);
    assertThat(run.done().out(), is(svg + "\n" + png + "\n"));
    assertThat(run.err(), is(""));
    String drawn = Files.readString(svg);
    assertThat(drawn, startsWith("<svg "));
    assertThat(drawn, containsString(">The board says it<"));
    assertThat(drawn, not(containsString(">The crew say it<")));
    double width = Double.parseDouble(drawn.replaceAll("(?s).*? width=\"([0-9.]+)\".*", "$1"));
    assertThat(ImageIO.read(png.toFile()).getWidth(), is((int) Math.ceil(1.5 * width)));
  }

  @Test
  void endsWith1WhereAChartCannotBeDrawn() {
    MadeUpCharts.chart(
        results, "weeks", "{\"data\": {\"url\": \"../run.json\"}, \"mark\": \"bar\"}");
    FinishedRun run = chart("weeks", "--out=" + folder.resolve("a.svg"));
    assertThat(
        run.err(),
        is(
            "Failed: the chart weeks cannot be drawn: it reads '../run.json'; a chart may read only"
                + " the files beside it\n"));
    assertThat(run.exit(), is(Cli.FAILED));
    assertThat(Files.exists(folder.resolve("a.svg")), is(false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--phrase=save   | --phrase=save: expected last-ferry or safe; did you mean 'safe'?",
        "--most=many     | --most=many: expected any number",
        "--points=1      | --points=1: expected true or false",
        "--phras=safe    | --phras: is no parameter of weeks, expected --phrase, --most, --points, --out, --width or --scale; did you mean '--phrase'?",
        "--titles=x      | --titles: is no parameter of weeks, expected --phrase, --most, --points, --out, --width or --scale",
        "--phrase        | --phrase: expected --NAME=VALUE, in one word",
        "-phrase=safe    | -phrase=safe: expected --NAME=VALUE, in one word",
        "--width=5       | --width=5: expected a whole number 10 to 9999",
        "--width=12.5    | --width=12.5: expected a whole number 10 to 9999",
        "--scale=0       | --scale=0: expected a number 0.1 to 20",
        "--scale=21      | --scale=21: expected a number 0.1 to 20",
        "--scale=NaN     | --scale=NaN: expected a number 0.1 to 20",
        "--out=a.pdf     | a.pdf: expected a file that ends in .svg or .png",
        "--out=.         | .: expected a file that ends in .svg or .png",
        "--out=/no/a.svg | /no/a.svg: cannot be written; there is no folder /no"
      })
  void refusesWhatMeansNothing(String flag, String message) {
    assertRefused(chart("weeks", flag), message);
  }

  @Test
  void refusesAFlagThatIsThereTwice() {
    assertRefused(chart("weeks", "--most=1", "--most=2"), "--most: is there twice");
  }

  @Test
  void refusesAChartThatThereIsNot() {
    assertRefused(
        chart("week"),
        "week: is no chart of these results, expected sides or weeks; did you mean 'weeks'?");
    assertRefused(
        chart("../charts/weeks"),
        "../charts/weeks: is no chart of these results, expected sides or weeks");
  }

  @Test
  void refusesToWriteOverAFolder() throws IOException {
    Path taken = Files.createDirectories(folder.resolve("a.svg"));
    assertRefused(
        chart("weeks", "--out=" + taken), "FOLDER/a.svg: cannot be written; it is a folder");
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    assertRefused(
        FinishedRun.of("chart", folder.resolve("no").toString()),
        "FOLDER/no: expected a folder of results, such as results/NAME; there is no such folder");
  }

  @Test
  void refusesAFolderOfSomethingElse() {
    assertRefused(
        FinishedRun.of("chart", folder.toString()),
        "FOLDER: expected a folder of results, such as results/NAME; there are none in it");
  }

  @Test
  void refusesResultsWithoutCharts() throws IOException {
    Files.writeString(folder.resolve("run.json"), "{}");
    assertRefused(
        FinishedRun.of("chart", folder.toString(), "weeks"),
        "FOLDER: holds no charts, since the run was told --report=false; run the study again"
            + " without that");
  }

  @Test
  void wantsOneFolderAndOneChart() {
    assertRefused(
        FinishedRun.of("chart"), "expected a folder of results and a chart; found: nothing");
    assertRefused(
        FinishedRun.of("chart", "a", "b", "c"),
        "expected a folder of results and a chart; found: a b c");
  }

  @Test
  void helpNamesTheCommand() {
    List<String> lines = FinishedRun.of("--help").done().out().lines().map(String::strip).toList();
    assertThat(
        lines.stream().anyMatch(line -> line.startsWith("parley chart RESULTS [CHART]")), is(true));
  }
}
