package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import org.parley.model.TableName;

/** The word list and the methods of the sample study's page, against its tables and run.json. */
@Tag("programs")
class WordListTest {

  @RegisterExtension private static final Browser BROWSER = new Browser();

  private final ReportPage page =
      new ReportPage(BROWSER.chromium(), StudyRun.SAMPLE_DISPUTE.results());

  private final List<CSVRecord> keyness =
      StudyRun.SAMPLE_DISPUTE
          .tables()
          .rows(TableName.KEYNESS, row -> row.get("comparison").equals("staff-management"))
          .toList();

  @BeforeEach
  void openThePage() {
    page.open();
  }

  @AfterEach
  void complainsOfNothing() {
    assertThat(BROWSER.chromium().complaints(), is(empty()));
  }

  private List<String> words() {
    page.chromium()
        .script(
            "for (const more = document.querySelector('#words > button'); !more.hidden; ) more.click()");
    return page.texts(
        "return [...document.querySelectorAll('#words td:first-child')].map((cell) => cell.textContent)");
  }

  private static double size(CSVRecord row, String column) {
    return row.get(column).isEmpty() ? 0 : Math.abs(Double.parseDouble(row.get(column)));
  }

  private static long documents(CSVRecord row) {
    return Long.parseLong(row.get("target_documents"))
        + Long.parseLong(row.get("reference_documents"));
  }

  @Test
  void ranksByEitherMeasure() {
    assertThat(words(), is(keyness.stream().map(row -> row.get("term")).toList()));
    page.choose("#words", "Ranked by", "conservative log ratio (least difference)");
    List<String> expected =
        keyness.stream()
            .sorted(
                Comparator.comparingDouble((CSVRecord row) -> size(row, "log_ratio_conservative"))
                    .reversed())
            .map(row -> row.get("term"))
            .toList();
    assertThat(words(), is(expected));
  }

  @Test
  void leavesOutWordsOfFewDocumentsAndFunctionWords() {
    page.find("#words input[type='number']").sendKeys(Keys.chord(Keys.CONTROL, "a"), "12");
    List<String> common =
        keyness.stream().filter(row -> documents(row) >= 12).map(row -> row.get("term")).toList();
    assertThat(words(), is(common));
    assertThat(common, hasItem("the"));
    page.find("#words input[type='checkbox']").click();
    List<String> left = words();
    assertThat(left, not(hasItem("the")));
    assertThat(Set.copyOf(common).containsAll(left), is(true));
    assertThat(
        page.chromium().driver().getCurrentUrl(),
        containsString("documents=12&hide=function-words"));
  }

  @Test
  void findsAWordAndItsPassages() {
    page.find("#words input[type='search']").sendKeys("goodw");
    assertThat(words(), contains("goodwill"));
    CSVRecord row =
        keyness.stream()
            .filter(each -> each.get("term").equals("goodwill"))
            .findFirst()
            .orElseThrow();
    page.find("#words td a").click();
    long hits =
        Long.parseLong(row.get("target_count")) + Long.parseLong(row.get("reference_count"));
    assertThat(page.bar(), containsString(hits + " passages"));
    assertThat(page.passages().size(), is((int) hits));
  }

  @Test
  void methodsNameWhatWasCounted() {
    String methods = page.find("#methods").getText();
    for (String part :
        List.of(
            "Of 47 documents, 36 with 5,648 words were counted",
            "2 duplicates, 1 outside the study, 8 rejected",
            "Quoted words (4.5 % of all) are left out",
            "17 phrases",
            "seed 1",
            "at least 5 hits",
            "Rates of the 4 weeks before and after each event")) {
      assertThat(methods, containsString(part));
    }
  }
}
