package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.parley.report.Resource;

/**
 * The pages of four studies, on a computer and on a phone. No two texts of a drawing overlap, and
 * every text has a contrast of at least 4.5 (WCAG 2, AA). By keyboard each mark is reached.
 */
@Tag("programs")
class LegibleReportTest {

  @RegisterExtension private static final Browser BROWSER = new Browser();

  private static final String SCRIPT = Resource.text("/org/parley/legible.js");

  @ParameterizedTest
  @CsvSource({
    "SAMPLE_DISPUTE, 1280, false",
    "SAMPLE_DISPUTE, 390, true",
    "JUNIOR_DOCTORS, 1280, true",
    "JUNIOR_DOCTORS, 390, false",
    "FEDERALIST, 1280, false",
    "FEDERALIST, 390, true",
    "EIGHT_SIDES, 1280, true",
    "EIGHT_SIDES, 390, false",
  })
  void everyTextCanBeRead(StudyRun run, int width, boolean dark) {
    ReportPage page = new ReportPage(BROWSER.chromium(), run.results()).open(width, dark);
    assertThat(page.texts(SCRIPT), is(empty()));
    assertThat(page.chromium().complaints(), is(empty()));
  }

  /** An arrow key goes to the next mark, whose text is spoken; after the last it stays there. */
  @ParameterizedTest
  @CsvSource({"SAMPLE_DISPUTE", "JUNIOR_DOCTORS", "FEDERALIST", "EIGHT_SIDES"})
  void theKeyboardReachesEveryMark(StudyRun run) {
    ReportPage page = new ReportPage(BROWSER.chromium(), run.results()).open();
    List<String> missed =
        page.texts(
            """
            return [...document.querySelectorAll('.drawing')].filter((drawing) => drawing.querySelector('svg')).flatMap((drawing) => {
              const marks = [...drawing.querySelectorAll('[class*="dots"] > path, [class*="heard"] > path')];
              const reached = new Set();
              for (let i = 0; i < marks.length; i++) {
                drawing.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight'}));
                drawing.querySelectorAll('.current').forEach((mark) => reached.add(mark));
              }
              const silent = document.getElementById('spoken').textContent === '';
              return marks.length && (reached.size !== marks.length || silent) ? [`${drawing.closest('figure').id}: ${reached.size} of ${marks.length}`] : [];
            })""");
    assertThat(missed, is(empty()));
  }

  /** The passages are one stop of the Tab key; the arrow keys go through them. */
  @Test
  void theKeyboardReachesEveryPassage() {
    ReportPage page = new ReportPage(BROWSER.chromium(), StudyRun.SAMPLE_DISPUTE.results()).open();
    assertThat(page.findAll("#passages tbody tr[tabindex='0']"), hasSize(1));
    page.chromium().script("document.querySelector('#passages tbody tr').focus()");
    int rows = page.findAll("#passages tbody tr").size();
    Actions keys = new Actions(page.chromium().driver());
    for (int i = 1; i < rows; i++) {
      keys.sendKeys(Keys.ARROW_DOWN);
    }
    keys.perform();
    assertThat(
        page.isTrue(
            "return document.activeElement === [...document.querySelectorAll('#passages tbody tr')].pop()"),
        is(true));
  }
}
