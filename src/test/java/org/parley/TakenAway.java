package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.openqa.selenium.WebElement;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The files that the links below a chart download. */
record TakenAway(ReportPage page, String study, String chart) {

  void check() throws Exception {
    page.chromium().script("document.getElementById(arguments[0]).hidden = false", chart);
    isTheTableOfTheChart(download("CSV", study + "-" + chart + ".csv"));
    String choices = page.find("#" + chart).getAttribute("data-drawn");
    String name =
        (study + "-" + chart + (choices == null || choices.equals("yes") ? "" : "-" + choices))
            .replaceAll("[^\\p{L}\\p{N}]+", "-");
    isTheDrawing(download("SVG", name + ".svg"));
    isAPicture(download("PNG", name + ".png"));
  }

  private Path download(String link, String fileName) {
    WebElement anchor =
        page.findAll("#" + chart + " .actions a").stream()
            .filter(each -> each.getText().equals(link))
            .findFirst()
            .orElseThrow();
    return page.chromium().download(fileName, anchor::click);
  }

  private void isTheTableOfTheChart(Path csv) throws IOException {
    assertThat(
        Files.readString(csv),
        is(Files.readString(page.results().resolve("charts").resolve(chart + ".csv"))));
  }

  private void isTheDrawing(Path svg) throws Exception {
    Document drawing =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
    String layer = chart.equals("coverage") ? "heard" : "dots";
    assertThat(
        nodes(drawing.getElementsByTagName("g"))
            .filter(
                g ->
                    ((Element) g)
                        .getAttribute("class")
                        .matches(".*\\b(child_)?" + layer + "_marks\\b.*"))
            .mapToInt(g -> ((Element) g).getElementsByTagName("path").getLength())
            .sum(),
        is(page.marks(chart, layer).size()));
    List<String> titles =
        nodes(drawing.getElementsByTagName("g"))
            .filter(g -> ((Element) g).getAttribute("class").contains("role-title-text"))
            .map(TakenAway::lines)
            .filter(title -> title.equals(page.title(chart)))
            .toList();
    assertThat(lines(drawing.getDocumentElement()), titles, hasSize(1));
  }

  /** The lines of a text as one. */
  private static String lines(Node texts) {
    NodeList lines = ((Element) texts).getElementsByTagName("tspan");
    return lines.getLength() == 0
        ? texts.getTextContent()
        : String.join(" ", nodes(lines).map(Node::getTextContent).toList());
  }

  private static java.util.stream.Stream<Node> nodes(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item);
  }

  private static void isAPicture(Path png) throws IOException {
    BufferedImage picture = ImageIO.read(png.toFile());
    int[] colours =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    assertThat(IntStream.of(colours).distinct().count(), is(greaterThan(2L)));
  }
}
