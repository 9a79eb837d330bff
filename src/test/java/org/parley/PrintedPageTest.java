package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sample study's page on paper. */
@Tag("programs")
class PrintedPageTest {

  @RegisterExtension private static final Browser BROWSER = new Browser();

  private final ReportPage page =
      new ReportPage(BROWSER.chromium(), StudyRun.SAMPLE_DISPUTE.results());

  private List<String> rows() {
    return page.texts(
        "return [...document.querySelectorAll('#passages tbody tr')].map((row) => row.className === 'document' ? 'document' : row.querySelector('code').textContent)");
  }

  @Test
  void passagesOfADocumentAreTogether() {
    page.open();
    page.choose("#passages", "Sorted by", "words after");
    List<String> onScreen = rows();
    page.chromium().script("window.dispatchEvent(new Event('beforeprint'))");
    List<String> printed = rows();
    List<String> documents = onScreen.stream().distinct().toList();
    assertThat(
        printed,
        contains(
            documents.stream()
                .flatMap(
                    document ->
                        Stream.concat(
                            Stream.of("document"), onScreen.stream().filter(document::equals)))
                .toArray()));
    page.chromium().script("window.dispatchEvent(new Event('afterprint'))");
    assertThat(rows(), is(onScreen));
    assertThat(page.chromium().complaints(), is(empty()));
  }
}
