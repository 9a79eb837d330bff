package org.parley;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/**
 * The page of a run in a browser: its charts, their marks, and the passages of these.
 *
 * @param results folder of the run
 */
record ReportPage(Chromium chromium, Path results) {

  static final int WIDE = 1280;
  static final int NARROW = 390;

  private static final String MARKS =
      """
      const marks = (chart, layer) =>
        [...document.querySelectorAll(`#${chart} .drawing g.role-mark`)]
          .filter((group) => [`${layer}_marks`, `child_${layer}_marks`].some((name) => group.classList.contains(name)))
          .flatMap((group) => [...group.children]);
      """;

  /** The data of the page of a run, JSON. */
  static String data(Path results) throws IOException {
    String page = Files.readString(results.resolve("report.html"));
    return page.substring(page.indexOf("type=\"application/json\">") + 24).split("</script>", 2)[0];
  }

  ReportPage open() {
    return open(WIDE, false);
  }

  /** Opens it, or opens it anew, and waits until all charts are drawn. */
  ReportPage open(int width, boolean dark) {
    chromium.open(results.resolve("report.html"), width, dark);
    chromium.await("page is ready", () -> isTrue("return !!document.body.dataset.ready"));
    return this;
  }

  boolean isTrue(String script, Object... arguments) {
    return Boolean.TRUE.equals(chromium.script(script, arguments));
  }

  @SuppressWarnings("unchecked")
  List<String> texts(String script, Object... arguments) {
    return (List<String>) chromium.script(script, arguments);
  }

  WebElement find(String selector) {
    return chromium.driver().findElement(By.cssSelector(selector));
  }

  List<WebElement> findAll(String selector) {
    return chromium.driver().findElements(By.cssSelector(selector));
  }

  /** The names of the charts that are drawn. */
  List<String> drawn() {
    return texts(
        "return [...document.querySelectorAll('figure')].filter((f) => f.querySelector('svg')).map((f) => f.id)");
  }

  /** Returns the visible drawings without a mark and the figures without a title. */
  List<String> emptyDrawings() {
    return texts(
        """
        return [...document.querySelectorAll('figure')].filter((figure) => figure.offsetParent).filter((figure) => {
          const drawing = figure.querySelector('.drawing');
          return !figure.querySelector('h3').textContent.trim() || (drawing && !drawing.querySelector('.role-mark > *'));
        }).map((figure) => figure.id)""");
  }

  /** The charts that can be seen and whose data have been written. */
  List<String> withData() {
    return texts(
            "return [...document.querySelectorAll('figure')].filter((figure) => figure.offsetParent).map((figure) => figure.id)")
        .stream()
        .filter(chart -> Files.exists(results.resolve("charts").resolve(chart + ".vl.json")))
        .toList();
  }

  String title(String chart) {
    return find("#" + chart + " h3").getAttribute("textContent");
  }

  /** Returns these fields of each mark of a layer, sorted. */
  List<String> marks(String chart, String layer, String... fields) {
    return texts(
        MARKS
            + "const [chart, layer, fields] = arguments;"
            + "return marks(chart, layer).map((mark) => fields.map((field) => mark.__data__.datum[field]).join(' | ')).sort()",
        chart,
        layer,
        List.of(fields));
  }

  /** Returns the marks, except labels, that have no position or one outside their drawing. */
  List<String> lostMarks() {
    return texts(
        """
        const lost = [];
        for (const mark of document.querySelectorAll('.drawing g.role-mark:not(.mark-text) > *')) {
          const box = mark.getBoundingClientRect();
          const drawing = mark.closest('svg').getBoundingClientRect();
          const inside = box.left >= drawing.left - 1 && box.right <= drawing.right + 1 && box.top >= drawing.top - 1 && box.bottom <= drawing.bottom + 1;
          if (mark.outerHTML.includes('NaN') || !inside) lost.push(mark.closest('figure').id + ': ' + mark.outerHTML.slice(0, 200));
        }
        return lost""");
  }

  /** Returns the pairs of labels of a drawing that cover each other by more than a pixel. */
  List<String> overlappingLabels() {
    return texts(
        """
        const found = [];
        for (const figure of document.querySelectorAll('figure')) {
          const upright = (text) => { const m = text.getScreenCTM(); return Math.abs(m.b) < 0.01 && Math.abs(m.c) < 0.01; };
          const labels = [...figure.querySelectorAll('.drawing svg text')].filter((text) => text.textContent.trim() && text.getClientRects().length && getComputedStyle(text).opacity !== '0' && upright(text));
          const boxes = labels.map((text) => text.getBoundingClientRect());
          for (let i = 0; i < boxes.length; i++) for (let j = 0; j < i; j++) {
            const [a, b] = [boxes[i], boxes[j]];
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) - 4;
            if (across > 1 && down > 1) found.push(`${figure.id}: ${labels[j].textContent} | ${labels[i].textContent}`);
          }
        }
        return found""");
  }

  /** Chooses in the list of this label within {@code where}. */
  void choose(String where, String label, String option) {
    WebElement list =
        (WebElement)
            chromium.script(
                "return [...document.querySelectorAll(arguments[0] + ' label')].find((label) => label.firstChild.textContent === arguments[1]).querySelector('select')",
                where,
                label);
    list.findElements(By.tagName("option")).stream()
        .filter(each -> option.equals(each.getAttribute("value")))
        .findFirst()
        .orElseThrow()
        .click();
  }

  /** Waits until a chart is drawn for these choices. */
  void awaitDrawn(String chart, String... choices) {
    String drawn = String.join("|", choices);
    chromium.await(
        chart + " drawn for " + drawn,
        () -> drawn.equals(find("#" + chart).getAttribute("data-drawn")));
  }

  /**
   * Clicks the first mark that no other mark covers.
   *
   * @return its fields
   */
  Map<String, String> clickMark(String chart, String layer) {
    @SuppressWarnings("unchecked")
    List<Object> open =
        (List<Object>)
            chromium.script(
                MARKS
                    + """
                    for (const mark of marks(...arguments)) {
                      mark.scrollIntoView({block: 'center', inline: 'center'});
                      const box = mark.getBoundingClientRect();
                      if (document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2) === mark) {
                        return [mark, JSON.stringify(mark.__data__.datum)];
                      }
                    }
                    return []""",
                chart,
                layer);
    if (open.isEmpty()) {
      throw new AssertionError("no mark of " + chart + " is uncovered");
    }
    new Actions(chromium.driver()).moveToElement((WebElement) open.get(0)).click().perform();
    return datum((String) open.get(1));
  }

  private static Map<String, String> datum(String json) {
    try {
      Map<String, String> datum = new java.util.TreeMap<>();
      new JsonMapper()
          .readTree(json)
          .properties()
          .forEach(field -> datum.put(field.getKey(), field.getValue().asText()));
      return datum;
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /**
   * All passages that are chosen, in their order, as {@code path | date | before | words | after}.
   */
  List<String> passages() {
    for (WebElement more : findAll("#passages > button")) {
      while (more.isDisplayed()) {
        chromium.script("arguments[0].click()", more);
      }
    }
    return new ArrayList<>(
        texts(
            """
            return [...document.querySelectorAll('#passages tbody tr')].map((row) => [
              row.querySelector('code').textContent,
              row.querySelector('time').getAttribute('datetime'),
              row.querySelector('.left').textContent.slice(0, -1),
              row.classList.contains('quoted') ? row.querySelector('mark').textContent.slice(1, -1) : row.querySelector('mark').textContent,
              row.querySelector('.right').textContent.slice(1),
            ].join(' | '))"""));
  }

  /** Returns the text of the bar at the bottom; empty while all passages are chosen. */
  String bar() {
    WebElement bar = find("#filter");
    return bar.isDisplayed() ? bar.getText() : "";
  }
}
