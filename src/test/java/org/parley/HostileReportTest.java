package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.parley.cli.Cli;
import org.parley.study.Study;

/** The page of a study whose texts all look like markup, scripts or holes of a template. */
@Tag("programs")
class HostileReportTest implements ReadableReport {

  private static final String SCRIPT = "</script><script>window.hacked=1</script>";
  private static final String IMAGE = "<img src=x onerror=window.hacked=1>";
  private static final String SIGNS =
      "{{script}} ${x} $1 \\u003c 'n' \"b\" & &lt; \u202Etfel\u202C \uD83D\uDEA2";

  private static final List<String> SIDES = List.of("<b>crew</b>", "\"board\" & co");
  private static final List<String> AUTHORS = List.of("Skippers " + IMAGE, "Board " + SIGNS);
  private static final List<String> PHRASES = List.of("safe " + SCRIPT, "#ffffff", IMAGE);
  private static final List<String> EVENTS =
      List.of("strike <svg onload=window.hacked=1>", "toString ${x}");

  @RegisterExtension private static final Browser BROWSER = new Browser();

  @TempDir private static Path folder;
  private static SmallStudy study;

  @BeforeAll
  static void runTheStudy() throws IOException {
    study = SmallStudy.in(folder);
    study.write(
        "study.yaml",
        String.join(
            "\n",
            "name: ferry",
            "title: '" + (SCRIPT + SIGNS).replace("'", "''") + "'",
            "documents: {list: docs/documents.csv}",
            "sides: ['" + String.join("', '", SIDES) + "']",
            "phrases: phrases.csv",
            "events: events.csv",
            "minimum_count: 1",
            "near_duplicates: count",
            "comparisons:",
            "  - name: board",
            "    target: {side: '" + SIDES.get(1) + "'}",
            "    reference: rest",
            "output: results/ferry",
            ""));
    study.write("phrases.csv", phrases());
    study.write("events.csv", events());
    study.write("docs/documents.csv", documents());
    study.run().done();
  }

  private static String phrases() throws IOException {
    return csv(
        List.of(
            List.of("phrase", "pattern"),
            List.of(PHRASES.get(0), "safe*"),
            List.of(PHRASES.get(1), "ferry"),
            List.of(PHRASES.get(2), "script")));
  }

  private static String events() throws IOException {
    return csv(
        List.of(
            List.of("date", "event", "label"),
            List.of("2031-05-20", EVENTS.get(0), SCRIPT + SIGNS),
            List.of("2031-06-02", EVENTS.get(1), IMAGE)));
  }

  /** Twelve, three days apart; each is a file that is called after an image. */
  private static String documents() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("path", "author", "side", "date", "title"));
    for (int i = 0; i < 12; i++) {
      String path = i + " " + IMAGE + ".txt";
      String date = LocalDate.of(2031, 5, 5).plusDays(3L * i).toString();
      rows.add(List.of(path, AUTHORS.get(i % 2), SIDES.get(i % 2), date, i + SCRIPT + SIGNS));
      study.write(
          "docs/" + path,
          "The ferry "
              + SCRIPT
              + " is safe "
              + IMAGE
              + " null for "
              + SIGNS
              + " "
              + "ferry ".repeat(i)
              + ".\nThey say \u201cthe ferry is safe "
              + SCRIPT
              + "\u201d to us.\n");
    }
    return csv(rows);
  }

  private static String csv(List<List<String>> rows) throws IOException {
    StringBuilder out = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      printer.printRecords(rows);
    }
    return out.toString();
  }

  @Override
  public ReportPage page() {
    return new ReportPage(BROWSER.chromium(), study.output());
  }

  @Override
  public Study study() {
    return Cli.open(study.yaml()).study();
  }

  /** The only scripts are the page's three and its data; the only pictures are its drawings. */
  @AfterEach
  void runsNothingOfIt() {
    assertThat(page().isTrue("return window.hacked === undefined"), is(true));
    assertThat(page().isTrue("return document.scripts.length === 4"), is(true));
    assertThat(page().findAll("img, b, body > svg, [onload], [onerror]"), is(empty()));
  }

  @Test
  void showsItAsItIsWritten() {
    assertThat(page().find("h1").getAttribute("textContent"), is(SCRIPT + SIGNS));
    assertThat(page().chromium().driver().getTitle(), is(SCRIPT + SIGNS));
    page()
        .chromium()
        .script("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
    page().choose("#choices", "Phrase", PHRASES.get(2));
    page().choose("#who-section", "Rows", "side");
    page().choose("#who-section", "Rows", "author");
    page().choose("#apart-section", "Ranked", "phrases");
    String shown = page().find("body").getAttribute("innerText");
    for (List<String> names : List.of(SIDES, AUTHORS, PHRASES, EVENTS, List.of(SCRIPT + SIGNS))) {
      for (String name : names) {
        assertThat(shown, containsString(name));
      }
    }
    assertThat(shown, containsString(SCRIPT + " is"));
  }

  /** The tooltip of a mark shows the text. */
  @Test
  void showsItBesideAMark() {
    for (String chart : page().drawn()) {
      if (!chart.equals("phrases-by-author")) {
        WebElement mark =
            page()
                .find("#" + chart + " [class*='dots_marks'] > *, #" + chart + " .heard_marks > *");
        page().chromium().script("arguments[0].scrollIntoView({block: 'center'})", mark);
        new Actions(page().chromium().driver()).moveToElement(mark).perform();
        assertThat(chart, page().find("#tip").isDisplayed(), is(true));
        List<String> said =
            page().find("#tip").findElements(By.tagName("dd")).stream()
                .map(WebElement::getText)
                .toList();
        assertThat(chart, said, is(not(empty())));
      }
    }
  }

  @Test
  void searchesForIt() {
    page().find("#passages input").sendKeys(SCRIPT);
    ChosenPassages chosen = new ChosenPassages(tables(), study(), "own");
    assertThat(
        page().passages().stream().sorted().toList(), is(chosen.of(chosen.containing(SCRIPT))));
  }

  @Test
  void writesNoScriptIntoThePageButItsOwn() throws IOException {
    String html = Files.readString(study.output().resolve("report.html"));
    assertThat(html, not(containsString("hacked=1</script>")));
    assertThat(html, not(containsString("<img")));
  }
}
