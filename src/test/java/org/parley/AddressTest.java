package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.WebElement;

/** Every view of the sample study's page has an address. */
@Tag("programs")
class AddressTest {

  @RegisterExtension private static final Browser BROWSER = new Browser();

  private final ReportPage page =
      new ReportPage(BROWSER.chromium(), StudyRun.SAMPLE_DISPUTE.results());

  @BeforeEach
  void openThePage() {
    page.open();
  }

  @AfterEach
  void complainsOfNothing() {
    assertThat(BROWSER.chromium().complaints(), is(empty()));
  }

  private String address() {
    return page.chromium().driver().getCurrentUrl().replaceFirst("^[^#]*#?", "");
  }

  /** Opens the page in a new tab's history, at an address. */
  private void openAt(String address) {
    page.chromium().driver().get("about:blank");
    page.chromium()
        .driver()
        .get(
            page.results().resolve("report.html").toUri()
                + (address.isEmpty() ? "" : "#" + address));
    page.chromium().await("page", () -> page.isTrue("return !!document.body.dataset.ready"));
  }

  @Test
  void choicesAreInTheAddressAndTheAddressChooses() {
    assertThat(address(), is(""));
    page.choose("#choices", "Phrase", "imposition");
    page.choose("#choices", "Words", "all");
    page.choose("#phrases-section", "Drawn by", "author");
    assertThat(address(), is("by=author&phrase=imposition&words=all"));

    openAt("phrase=imposition&words=all&by=author");
    page.awaitDrawn("phrases-by-author", "imposition", "all");
    assertThat(page.find("#phrases-by-side").isDisplayed(), is(false));
    page.awaitDrawn("events", "imposition");
  }

  @Test
  void backReturnsToTheViewBefore() {
    page.choose("#choices", "Phrase", "imposition");
    page.awaitDrawn("phrases-by-side", "imposition", "own");
    page.choose("#choices", "Phrase", "strike");
    page.awaitDrawn("phrases-by-side", "strike", "own");
    page.chromium().driver().navigate().back();
    page.awaitDrawn("phrases-by-side", "imposition", "own");
    page.chromium().driver().navigate().back();
    page.awaitDrawn("phrases-by-side", "goodwill", "own");
    page.chromium().driver().navigate().forward();
    page.awaitDrawn("phrases-by-side", "imposition", "own");
  }

  @Test
  void thePassagesOfAMarkHaveAnAddress() {
    Map<String, String> mark = page.clickMark("coverage", "heard");
    List<String> passages = page.passages();
    assertThat(passages, is(not(empty())));
    String address = address();
    openAt(address);
    assertThat(page.passages(), is(passages));
    assertThat(
        page.findAll("#passages .chip").stream().map(WebElement::getText).toList(),
        hasItem("week " + mark.get("week") + "\n×"));
    page.find("#filter button").click();
    page.chromium().driver().navigate().back();
    page.chromium().await("passages of the mark", () -> page.passages().equals(passages));
  }

  @Test
  void aLinkToASectionKeepsTheChoices() {
    page.choose("#choices", "Phrase", "imposition");
    page.find("#contents a[href='#events-section']").click();
    page.chromium().await("address", () -> address().contains("events-section"));
    assertThat(address(), endsWith("phrase=imposition&words=own"));
    openAt(address());
    page.awaitDrawn("phrases-by-side", "imposition", "own");
    page.chromium()
        .await(
            "place",
            () ->
                page.isTrue(
                    "return Math.abs(document.getElementById('events-section').getBoundingClientRect().top) < 200"));
  }

  /** Names that are none choose nothing. */
  @Test
  void anUnknownAddressIsTheFirstView() {
    for (String address : List.of("phrase=constructor&by=x", "nowhere", "%", "passage.week=&x=y")) {
      openAt(address);
      page.awaitDrawn("phrases-by-side", "goodwill", "own");
      assertThat(page.bar(), is(""));
    }
  }
}
