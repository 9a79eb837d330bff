package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.parley.model.Phrase;
import org.parley.model.TableName;
import org.parley.study.Study;
import org.parley.text.Term;

/** Tests for the page of any study with phrases, in a browser, against its own tables. */
interface ReadableReport {

  ReportPage page();

  Study study();

  default PublishedTables tables() {
    return PublishedTables.at(page().results());
  }

  private DrawnRows rows() {
    return new DrawnRows(tables(), study());
  }

  private ChosenPassages chosen() {
    return new ChosenPassages(tables(), study(), words());
  }

  private List<String> phrases() {
    return study().phrases().stream().map(Phrase::name).toList();
  }

  private List<String> comparisons() {
    return study().comparisons().stream().map(comparison -> comparison.name()).toList();
  }

  private String words() {
    return study().comparing().words().label();
  }

  @BeforeEach
  default void openThePage() {
    page().open();
  }

  @AfterEach
  default void complainsOfNothingAndAsksForNothing() {
    assertThat(page().chromium().complaints(), is(empty()));
    assertThat(
        page().chromium().requests(),
        everyItem(is(page().results().resolve("report.html").toUri().toString())));
  }

  /** On a light and on a dark background, on a wide and on a narrow screen. */
  @Test
  default void fitsItsWindow() {
    for (int width : List.of(ReportPage.WIDE, ReportPage.NARROW)) {
      for (boolean dark : List.of(false, true)) {
        page().open(width, dark);
        List<String> wide =
            page()
                .texts(
                    "return [document.documentElement, ...document.querySelectorAll('.drawing')]"
                        + ".filter((box) => box.scrollWidth > box.clientWidth)"
                        + ".map((box) => `${box.closest('[id]')?.id || 'page'}: ${box.scrollWidth} in ${box.clientWidth}`)");
        assertThat(width + (dark ? " dark" : " light"), wide, is(empty()));
        assertThat(width + (dark ? " dark" : " light"), page().lostMarks(), is(empty()));
      }
    }
  }

  /** The box of a text has room of 4 pixels above and below its letters. */
  @Test
  default void noLabelCoversAnother() {
    for (int width : List.of(ReportPage.WIDE, ReportPage.NARROW)) {
      page().open(width, false);
      assertThat("" + width, page().overlappingLabels(), is(empty()));
    }
  }

  /** A chart with nothing to draw says so and leaves no empty frame. */
  @Test
  default void leavesNoDrawingEmpty() {
    assertThat(page().emptyDrawings(), is(empty()));
    assertThat(page().drawn(), is(page().withData()));
  }

  @Test
  default void drawsAMarkForEachRow() {
    String phrase = phrases().get(0);
    assertThat(
        page().marks("coverage", "heard", "author", "week"), is(rows().coverage("observed")));
    assertThat(
        page().marks("coverage", "silent", "author", "week"), is(rows().coverage("no_text")));
    assertThat(
        page().marks("coverage", "outside", "author", "week"),
        is(rows().coverage("outside_coverage")));
    drawsPhrase(phrase, words());
    assertThat(
        page().marks("who-says-what", "dots", "phrase", "author", "count", "per_million"),
        is(rows().whoSaysWhat("author", words())));
  }

  @Test
  default void drawsWhatIsChosen() {
    String phrase = phrases().get(phrases().size() - 1);
    String words = words().equals("own") ? "all" : "own";
    String before = page().title("phrases-by-side");
    page().choose("#choices", "Phrase", phrase);
    page().choose("#choices", "Words", words);
    page().awaitDrawn("phrases-by-side", phrase, words);
    assertThat(page().title("phrases-by-side"), is(not(before)));
    drawsPhrase(phrase, words);
    for (String chart : List.of("phrases-by-side", "phrases-by-author", "events")) {
      if (page().drawn().contains(chart)) {
        assertThat(page().title(chart), containsString(phrase));
      }
    }
    assertThat(
        page().marks("who-says-what", "dots", "phrase", "author", "count", "per_million"),
        is(rows().whoSaysWhat("author", words)));
    page().choose("#who-section", "Rows", "side");
    page().awaitDrawn("who-says-what", "side", words);
    assertThat(
        page().marks("who-says-what", "dots", "phrase", "author", "count", "per_million"),
        is(rows().whoSaysWhat("side", words)));
  }

  private void drawsPhrase(String phrase, String words) {
    assertThat(
        page().marks("phrases-by-side", "dots", "side", "week", "count", "per_million"),
        is(rows().bySide(phrase, words)));
    page().choose("#phrases-section", "Drawn by", "author");
    page().awaitDrawn("phrases-by-author", phrase, words);
    assertThat(
        page().marks("phrases-by-author", "dots", "author", "week", "count", "per_million"),
        is(rows().byAuthor(phrase, words)));
    assertThat(
        page().marks("events", "dots", "event", "side", "before_count", "after_count"),
        is(rows().events(phrase)));
  }

  /** A page without a keyness chart offers no choice of one comparison. */
  @Test
  default void drawsEachComparison() {
    if (!page().find("#apart-section .tools").isDisplayed()) {
      assertThat(comparisons().size(), is(1));
      assertThat(page().drawn(), everyItem(not(startsWith("keyness"))));
      return;
    }
    List<String> titles = new ArrayList<>();
    for (String comparison : comparisons()) {
      page().choose("#apart-section", "Comparison", comparison);
      for (String items : List.of("terms", "phrases")) {
        page().choose("#apart-section", "Ranked", items);
        if (page().drawn().contains("keyness-top")) {
          page().awaitDrawn("keyness-top", comparison, items);
          titles.add(page().title("keyness-top"));
        }
        assertThat(
            page().marks("keyness-top", "dots", "item", "target_count", "reference_count"),
            is(rows().top(comparison, items)));
      }
      assertThat(
          page().marks("keyness-scatter", "dots", "term", "target_count", "reference_count"),
          is(rows().scatter(comparison)));
    }
    assertThat(titles.stream().distinct().toList(), is(titles));
  }

  @Test
  default void aClickOnAMarkShowsItsPassages() {
    Map<String, String> layers = new LinkedHashMap<>();
    for (String chart : page().drawn()) {
      layers.put(chart, chart.equals("coverage") ? "heard" : "dots");
    }
    page().choose("#phrases-section", "Drawn by", "author");
    page().awaitDrawn("phrases-by-author", phrases().get(0), words());
    clickShowsPassages("phrases-by-author", "dots");
    page().choose("#phrases-section", "Drawn by", "side");
    layers.remove("phrases-by-author");
    layers.forEach(this::clickShowsPassages);
  }

  private void clickShowsPassages(String chart, String layer) {
    Map<String, String> mark = page().clickMark(chart, layer);
    String word = mark.getOrDefault("term", mark.get("item"));
    if (word != null && !"phrases".equals(mark.get("items"))) {
      showsPassagesOfAWord(chart, word, mark);
      return;
    }
    Predicate<CSVRecord> fits = chosen().ofMark(chart, mark);
    List<String> expected = chosen().of(fits);
    assertThat(chart + " " + mark, sorted(page().passages()), is(expected));
    if (!chart.equals("coverage")) {
      assertThat(page().bar(), startsWith(counted(expected.size(), chosen().count(fits))));
      if (mark.containsKey("count")) {
        assertThat(mark.get("count"), is(Long.toString(chosen().count(fits))));
      }
    }
  }

  /** Each passage has the word as its hit; there are as many as the table counts, or a sample. */
  private void showsPassagesOfAWord(String chart, String word, Map<String, String> mark) {
    List<String> passages = page().passages();
    for (String passage : passages) {
      String hit = passage.split(" \\| ", -1)[3];
      assertThat(chart, Term.of(hit), is(word));
    }
    long total =
        Long.parseLong(mark.get("target_count")) + Long.parseLong(mark.get("reference_count"));
    assertThat(chart + " " + word, page().bar(), startsWith(counted(passages.size(), total)));
    boolean complete =
        page()
            .isTrue(
                "const words = JSON.parse(document.getElementById('data').textContent).passages.words;"
                    + "return words[arguments[0]]?.shown === words[arguments[0]]?.hits",
                word);
    if (complete) {
      assertThat(chart + " " + word, (long) passages.size(), is(total));
    } else {
      assertThat(chart + " " + word, passages.size(), is(both(greaterThan(0)).and(lessThan(51))));
    }
  }

  private static String counted(long shown, long total) {
    String noun = total == 1 ? " passage\n" : " passages\n";
    return shown == total ? grouped(total) + noun : shown + " of " + grouped(total) + noun;
  }

  private static String grouped(long number) {
    return String.format(Locale.UK, "%,d", number);
  }

  @Test
  default void takesAChoiceBackPieceByPiece() {
    Map<String, String> mark = page().clickMark("phrases-by-side", "dots");
    Predicate<CSVRecord> allWeeks =
        row ->
            row.get("phrase").equals(mark.get("phrase"))
                && (mark.get("side").equals("all") || row.get("side").equals(mark.get("side")))
                && (words().equals("all") || row.get("quoted").equals("false"));
    page().find("#filter a").click();
    page().find("#passages [aria-label^='without week ']").click();
    assertThat(sorted(page().passages()), is(chosen().of(allWeeks)));
    page().find("#filter button").click();
    assertThat(sorted(page().passages()), is(chosen().of(row -> true)));
    assertThat(page().bar(), is(""));
  }

  @Test
  default void searchesAndSortsThePassages() {
    page().choose("#passages", "Sorted by", "author");
    List<String> authors =
        page()
            .texts(
                "return [...document.querySelectorAll('#passages .source bdi')].map((author) => author.textContent)");
    assertThat(sorted(authors), is(authors));
    page().choose("#passages", "Sorted by", "date");
    List<CSVRecord> all = tables().rows(TableName.CONCORDANCE);
    String searched = all.get(all.size() / 2).get("match");
    page().find("#passages input[type='search']").sendKeys(searched);
    List<String> found = page().passages();
    assertThat(sorted(found), is(chosen().of(chosen().containing(searched))));
    List<String> dates = found.stream().map(passage -> passage.split(" \\| ", -1)[1]).toList();
    assertThat(sorted(dates), is(dates));
  }

  @Test
  default void isReadByKeyboardAlone() {
    Actions keys = new Actions(page().chromium().driver());
    while (!page().isTrue("return document.activeElement.matches('.drawing, #passages *')")) {
      keys.sendKeys(Keys.TAB).perform();
    }
    assertThat(
        page().isTrue("return document.activeElement.matches('#coverage .drawing')"), is(true));
    keys.sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_LEFT).perform();
    String week =
        (String)
            page()
                .chromium()
                .script(
                    "const current = document.querySelectorAll('#coverage .current');"
                        + "return current.length === 1 ? current[0].__data__.datum.week : 'no one mark'");
    assertThat(page().find("#spoken").getAttribute("textContent"), containsString("week " + week));
    keys.sendKeys(Keys.ENTER).perform();
    assertThat(
        page().findAll("#passages .chip").stream().map(WebElement::getText).toList().toString(),
        containsString("week " + week));
  }

  @Test
  default void pointsToFilesThatAreThere() {
    List<String> links =
        page()
            .texts(
                "return [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')).filter((href) => !href.startsWith('#'))");
    List<String> dead =
        links.stream().filter(link -> !Files.exists(page().results().resolve(link))).toList();
    assertThat(links, is(not(empty())));
    assertThat(dead, is(empty()));
    List<String> anchors =
        page()
            .texts(
                "return [...document.querySelectorAll('a[href^=\"#\"]')].map((link) => link.getAttribute('href').slice(1)).filter((id) => id && !document.getElementById(id))");
    assertThat(anchors, is(empty()));
  }

  @Test
  default void offersItsChartsAsFiles() throws Exception {
    for (String chart : page().drawn()) {
      new TakenAway(page(), study().name(), chart).check();
    }
  }

  @Test
  default void isPrintedWithoutItsControls() throws IOException {
    String printed;
    try (PDDocument pdf = Loader.loadPDF(page().chromium().print())) {
      printed = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
    }
    for (WebElement heading : page().findAll("h1, h2, h3")) {
      if (heading.isDisplayed()) {
        assertThat(printed, containsString(folded(heading.getAttribute("textContent"))));
      }
    }
    page()
        .chromium()
        .driver()
        .executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    List<String> controls =
        page().findAll("select, input, button, .actions a").stream()
            .filter(WebElement::isDisplayed)
            .map(WebElement::getText)
            .toList();
    assertThat(controls, is(empty()));
  }

  /** Without the breaks of lines, and up to where the direction of the text turns. */
  private static String folded(String text) {
    return text.replaceAll("\\s+", "").replaceAll("^([^\\x{202E}]+)\\x{202E}.*", "$1");
  }

  private static List<String> sorted(List<String> texts) {
    return texts.stream().sorted(Comparator.naturalOrder()).toList();
  }
}
