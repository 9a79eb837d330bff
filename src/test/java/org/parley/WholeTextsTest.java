package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;
import org.parley.cli.Cli;
import org.parley.study.Study;

/** The page of a study whose page contains all texts: what it finds is what Parley finds. */
@Tag("programs")
class WholeTextsTest implements ReadableReport {

  @RegisterExtension private static final Browser BROWSER = new Browser();

  @TempDir private static Path folder;
  private static SmallStudy study;

  @BeforeAll
  static void runTheStudy() {
    study = SmallStudy.ofManyTexts(folder).adding("page_texts: whole", "minimum_count: 1");
    study.adding("trim: ['Fares .*']");
    study.write(
        "docs/d0.txt",
        "Fares are safe.\n\nThe Skipper’s ﬁne boat is not safe, and no-\nbody sails the İda."
            + " “The last ferry is safe,” says the board; it is safe-ish.\n");
    study.run().done();
  }

  @Override
  public ReportPage page() {
    return new ReportPage(BROWSER.chromium(), study.output());
  }

  @Override
  public Study study() {
    return Cli.open(study.yaml()).study();
  }

  /** Formatted as by {@link ReportPage#passages}, sorted. */
  private List<String> found(String pattern, String... flags) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                "find", pattern, study.yaml().toString(), "--output=" + folder.resolve("found")));
    words.addAll(List.of(flags));
    String csv = FinishedRun.of(words.toArray(String[]::new)).done().out();
    List<CSVRecord> rows =
        PublishedTables.rows(Files.writeString(folder.resolve("found.csv"), csv));
    return rows.stream()
        .map(row -> PublishedTables.key(row, "path", "date", "left", "match", "right"))
        .sorted()
        .toList();
  }

  private List<String> onPage(String pattern, String kind) {
    page().choose("#passages", "as", kind);
    WebElement wanted = page().find("#passages .finder input");
    wanted.clear();
    wanted.sendKeys(pattern);
    page().find("#passages .finder button").click();
    page()
        .chromium()
        .await(
            "search for " + pattern,
            () -> !page().find("#passages .finder p").getText().startsWith("Searching"));
    return page().passages().stream().sorted().toList();
  }

  @ParameterizedTest
  @CsvSource({"safe*", "the last ferry", "boat is", "f?ne boat", "skipper", "nobody", "*a*", "İda"})
  void findsAPatternAsParleyDoes(String pattern) throws IOException {
    List<String> found = found(pattern);
    assertThat(found.size(), is(greaterThan(0)));
    assertThat(onPage(pattern, "word or pattern"), is(found));
  }

  @ParameterizedTest
  @CsvSource({"[Ss]afe", "erry\\W+is", "o boat (sails|is)", "[^\\n]+fare", "at\\.\\s+The"})
  void findsARegularExpressionAsParleyDoes(String expression) throws IOException {
    assertThat(onPage(expression, "regular expression"), is(found(expression, "--regex")));
  }

  @Test
  void stopsARegularExpressionThatTakesTooLong() {
    onPage("(\\w+\\s?)+#", "regular expression");
    assertThat(
        page().find("#passages .finder p").getText(), containsString("Stopped after 5 seconds"));
    onPage("(", "regular expression");
    assertThat(page().find("#passages .finder p").getText(), is(not("")));
  }

  /** Chromium and Parley draw the same sample with the same seed. */
  @Test
  void drawsTheSampleThatParleyDraws() throws IOException {
    onPage("the *", "word or pattern");
    page()
        .chromium()
        .script(
            "const size = document.querySelector('#passages input[type=\"number\"]');"
                + "size.value = 17; size.dispatchEvent(new Event('change'))");
    assertThat(page().passages().stream().sorted().toList(), is(found("the *", "--sample=17")));
  }

  @Test
  void opensADocumentAtItsHit() {
    onPage("safe-ish", "regular expression");
    page().find("#passages td.match a").click();
    assertThat(page().find("dialog .current").getText(), is("safe-ish"));
    assertThat(page().find("dialog .document del").getText(), containsString("Fares are safe."));
    assertThat(page().find("dialog .document .quoted").getText(), is("The last ferry is safe"));
    page().find("dialog button").click();
    assertThat(page().findAll("dialog").size(), is(0));
  }

  @Test
  void showsWhereTheHitsAre() {
    int hits = onPage("safe", "word or pattern").size();
    page().find("#passages details summary").click();
    assertThat(page().findAll("#passages .strip i").size(), is(hits));
  }
}
