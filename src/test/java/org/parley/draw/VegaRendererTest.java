package org.parley.draw;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Specifications as drawings. The engine is slow to start, so that all tests share one. */
class VegaRendererTest {

  private static VegaRenderer vega;

  @TempDir private Path results;

  @BeforeAll
  static void startTheEngine() {
    vega = new VegaRenderer();
  }

  @AfterAll
  static void stopTheEngine() {
    vega.close();
  }

  @BeforeEach
  void writeTheCharts() {
    MadeUpCharts.in(results);
  }

  @Test
  void drawsEveryMark() throws Exception {
    Drawing drawing = drawn("weeks");
    assertThat(drawing.warnings(), is(empty()));
    Document svg = parsed(drawing);
    assertThat(marks(svg, "area"), is(2));
    assertThat(marks(svg, "line"), is(2));
    assertThat(marks(svg, "symbol"), is(4));
    assertThat(
        count(svg, "//*[starts-with(@class, 'mark-rule role-mark')]/*[@stroke-dasharray]"), is(1));
    assertThat(texts(svg), hasItems("The crew say it", "10 Mar", "crew", "board"));
  }

  @Test
  void drawsAPanelPerSide() throws Exception {
    Document svg = parsed(drawn("sides"));
    assertThat(marks(svg, "rect"), is(6));
    assertThat(count(svg, "//*[@class='mark-group role-scope cell']/*"), is(2));
  }

  @Test
  void anotherChoiceIsAnotherDrawing() throws Exception {
    Document svg = parsed(drawn(with("phrase", "safe")));
    assertThat(marks(svg, "line"), is(1));
    assertThat(texts(svg), hasItem("The board says it"));
    assertThat(texts(svg), not(hasItem("crew")));
  }

  @Test
  void numbersAndTruthsAreChosenAsSuch() throws Exception {
    assertThat(marks(parsed(drawn(with("most", "1000"))), "symbol"), is(2));
    assertThat(marks(parsed(drawn(with("points", "false"))), "symbol"), is(0));
  }

  @ParameterizedTest
  @CsvSource({"weeks, 640", "sides, 120"})
  void aChartHasTheWidthThatItAsksForOrAUsualOne(String name, int width) throws Exception {
    assertThat(drawn(name).svg(), containsString("h" + width + "v"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"weeks", "sides"})
  void theWidthCanBeChosen(String name) throws Exception {
    assertThat(drawn(charts().specification(name).withWidth(333)).svg(), containsString("h333v"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</svg><script>alert(1)</script>",
        "\"rota\" & 'ferry' <b>",
        "]]>&amp;&#0;",
        "\u202Eright to left\u202C \u05D0\u05D1",
        "\uD83D\uDC69\u200D\u2695\uFE0F na\u00EFve \u65E5\u672C"
      })
  void hostileTextStaysText(String hostile) throws Exception {
    String json = ChartFolderTest.json(hostile);
    MadeUpCharts.chart(
        results,
        "hostile",
        "{\"title\": "
            + json
            + ", \"data\": {\"values\": [{\"t\": "
            + json
            + ", \"y\": 1}]},"
            + "\"mark\": {\"type\": \"text\", \"tooltip\": true},"
            + "\"encoding\": {\"text\": {\"field\": \"t\"}, \"y\": {\"field\": \"t\", \"axis\":"
            + " {\"labelLimit\": 900}}}}");
    Document svg = parsed(drawn("hostile"));
    assertThat(
        texts(svg).stream().filter(hostile::equals).toList(),
        containsInAnyOrder(hostile, hostile, hostile));
    assertThat(count(svg, "//*[local-name()='script' or local-name()='b']"), is(0));
  }

  @Test
  void whatXmlCannotHoldIsReplaced() throws Exception {
    MadeUpCharts.chart(
        results,
        "odd",
        "{\"title\": \"a\\u0001b\\ud800c\", \"data\": {\"values\": []}, \"mark\": \"bar\"}");
    assertThat(texts(parsed(drawn("odd"))), hasItem("a\uFFFDb\uFFFDc"));
  }

  @Test
  void linksAndPicturesFromElsewhereAreLeftOut() throws Exception {
    MadeUpCharts.chart(
        results,
        "links",
        """
        {"data": {"values": [{"u": "https://example.org/a.png"}]},
         "layer": [{"mark": {"type": "image", "width": 9, "height": 9}, "encoding": {"url": {"field": "u"}}},
                   {"mark": "bar", "encoding": {"href": {"field": "u"}}}]}
        """);
    assertThat(drawn("links").svg(), not(containsString("href=\"http")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "/etc/passwd",
        "../run.json",
        "https://example.org/weeks.csv",
        "file:///etc/passwd",
        "//example.org/weeks.csv"
      })
  void aChartReadsOnlyFilesBesideIt(String url) throws IOException {
    Files.writeString(results.resolve("run.json"), "{}");
    MadeUpCharts.chart(
        results, "prying", "{\"data\": {\"url\": \"" + url + "\"}, \"mark\": \"bar\"}");
    assertThat(
        assertThrows(DrawingFailed.class, () -> drawn("prying")).getMessage(),
        is(
            "the chart prying cannot be drawn: it reads '"
                + url
                + "'; a chart may read only the files beside it"));
  }

  @Test
  void missingDataAreNamed() {
    MadeUpCharts.chart(results, "lost", "{\"data\": {\"url\": \"no.csv\"}, \"mark\": \"bar\"}");
    assertThat(
        assertThrows(DrawingFailed.class, () -> drawn("lost")).getMessage(),
        is(
            "the chart lost cannot be drawn: it reads 'no.csv', but there is no such file beside it"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"data\": {\"values\": []}} | Invalid specification",
        "{\"data\": {\"values\": []}, \"mark\": \"bar\", \"transform\": [{\"filter\": \"(\"}]} | Unexpected end of input",
        "{\"data\": {\"values\": []}, \"mark\": \"bar\", \"transform\": [{\"filter\": \"no\"}]} | Unrecognized signal name"
      })
  void aWrongSpecificationIsNotDrawn(String specification, String reason) {
    MadeUpCharts.chart(results, "wrong", specification);
    assertThat(
        assertThrows(DrawingFailed.class, () -> drawn("wrong")).getMessage(),
        containsString(reason));
  }

  @Test
  void warningsOfVegaAreReturned() throws IOException {
    MadeUpCharts.chart(
        results,
        "odd",
        "{\"data\": {\"values\": []}, \"mark\": \"bar\", \"encoding\": {\"nose\": {\"field\": \"a\"}}}");
    assertThat(drawn("odd").warnings(), hasItem(containsString("nose")));
  }

  @Test
  void drawingsAreTheSameInEveryLocaleAndTimeZone() throws IOException {
    MadeUpCharts.chart(
        results,
        "times",
        """
        {"data": {"values": [{"d": "2031-03-30T00:30:00Z", "i": "I"}, {"d": "2031-07-01T12:00:00Z", "i": "i"}]},
         "transform": [{"calculate": "upper(datum.i) + format(random() * 12345.6, ',.2f')", "as": "r"},
                       {"calculate": "toString(toDate(datum.d)) + hours(toDate(datum.d))", "as": "s"}],
         "mark": "text",
         "encoding": {"x": {"field": "d", "type": "temporal"}, "y": {"field": "s"}, "text": {"field": "r"}}}
        """);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String here = drawnAnew("times");
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertThat(drawnAnew("times"), is(here));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private String drawnAnew(String name) throws IOException {
    try (VegaRenderer another = new VegaRenderer()) {
      return another.draw(name, charts().specification(name), charts()).svg();
    }
  }

  private ChartFolder charts() throws IOException {
    return ChartFolder.open(results.resolve("charts"));
  }

  private ChartSpecification with(String parameter, String value) throws IOException {
    ChartSpecification weeks = charts().specification("weeks");
    return weeks.with(weeks.parameter(parameter).orElseThrow(), value).orElseThrow();
  }

  private Drawing drawn(String name) throws IOException {
    return vega.draw(name, charts().specification(name), charts());
  }

  private Drawing drawn(ChartSpecification specification) throws IOException {
    return vega.draw("weeks", specification, charts());
  }

  private static Document parsed(Drawing drawing) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(drawing.svg())));
  }

  /** Marks of the data, not of axes and legends. */
  private static int marks(Document svg, String kind) throws Exception {
    return count(svg, "//*[starts-with(@class, 'mark-" + kind + " role-mark')]/*");
  }

  private static int count(Document svg, String path) throws Exception {
    return nodes(svg, path).getLength();
  }

  private static List<String> texts(Document svg) throws Exception {
    NodeList nodes = nodes(svg, "//text");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  private static NodeList nodes(Document svg, String path) throws Exception {
    return (NodeList)
        XPathFactory.newInstance().newXPath().evaluate(path, svg, XPathConstants.NODESET);
  }
}
