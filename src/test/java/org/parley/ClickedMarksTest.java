package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clicks marks of every chart on the page of eight sides and 40 authors, which contains all texts.
 * As many passages are shown as the mark counts, also for the row of all other authors.
 */
@Tag("programs")
class ClickedMarksTest {

  @RegisterExtension private static final Browser BROWSER = new Browser();

  @TempDir private static Path folder;
  private static ReportPage page;

  @BeforeAll
  static void runTheStudy() {
    SmallStudy study = EightSides.in(folder).adding("page_texts: whole");
    study.run().done();
    page = new ReportPage(BROWSER.chromium(), study.output());
  }

  /** Clicks 15 marks of each visible chart; returns its name, and what the page says wrongly. */
  private static List<String> clicked() {
    return page.texts(
        """
        const said = [];
        for (const figure of document.querySelectorAll('figure')) {
          const marks = figure.offsetParent ? [...figure.querySelectorAll('g.role-mark[class*="dots_marks"] > *')] : [];
          if (marks.length) said.push(figure.id);
          const others = marks.filter((mark) => / others$/.test(mark.__data__.datum.author ?? ''));
          const step = Math.max(1, Math.floor(marks.length / 15));
          for (const mark of [...marks.filter((_, i) => i % step === 0).slice(0, 15), ...others.slice(0, 3)]) {
            mark.dispatchEvent(new MouseEvent('click', {bubbles: true}));
            const datum = mark.__data__.datum;
            const counted = datum.count ?? (datum.target_count === undefined ? datum.before_count + datum.after_count : datum.target_count + datum.reference_count);
            const expected = `${counted.toLocaleString('en-GB')} passage${counted === 1 ? '' : 's'}`;
            const shown = document.querySelector('#filter strong').textContent;
            if (shown !== expected) said.push(`${figure.id}: ${shown}, not ${expected}, of ${JSON.stringify(datum)}`);
          }
        }
        return said""");
  }

  @Test
  void everyKindOfMarkLeadsToThePassagesThatItCounts() {
    page.open();
    TreeSet<String> said = new TreeSet<>(clicked());
    page.choose("#phrases-section", "Drawn by", "author");
    page.choose("#choices", "Phrase", "safe");
    page.awaitDrawn("phrases-by-author", "safe", "own");
    page.choose("#who-section", "Rows", "side");
    page.awaitDrawn("who-says-what", "side", "own");
    page.choose("#apart-section", "Ranked", "phrases");
    page.awaitDrawn("keyness-top", "pilots-others", "phrases");
    said.addAll(clicked());
    said.remove("coverage"); // Its marks count words and documents, not hits.
    assertThat(
        said,
        is(
            new TreeSet<>(
                List.of(
                    "events",
                    "keyness-scatter",
                    "keyness-top",
                    "phrases-by-author",
                    "phrases-by-side",
                    "who-says-what"))));
    assertThat(page.chromium().complaints(), is(empty()));
  }
}
