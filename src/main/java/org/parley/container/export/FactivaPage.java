package org.parley.container.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.parley.container.BrokenContainer;
import org.parley.container.Container;
import org.parley.container.Head;
import org.parley.container.PageStream;
import org.parley.container.Parts;
import org.parley.container.Source;
import org.parley.extract.Days;
import org.parley.extract.HtmlText;
import org.parley.extract.web.Bylines;
import org.parley.model.WhiteSpace;

/**
 * A web page of Factiva. Each {@code div} of the class {@code article} is an article. Its text is
 * in paragraphs of the class {@code articleParagraph}, or in a table whose first column has codes
 * such as {@code HD} and {@code TD}. The summary of the search is outside of them.
 */
public final class FactivaPage implements Container {

  private static final Pattern ARTICLE =
      Pattern.compile("(?i)class=[\"']article \\w\\warticle\\b|[\"' ]articleparagraph\\b");
  private static final Pattern TITLE =
      Pattern.compile("(?i)<title>\\s*(?:dow jones )?factiva\\b[^<]{0,20}</title>");

  @Override
  public boolean recognises(Source source, Head head) throws IOException {
    if (!PageStream.isPage(head) || !head.lower().contains("factiva")) {
      return false;
    }
    String start = head.text();
    return ARTICLE.matcher(start).find()
        || (TITLE.matcher(start).find() && PageStream.contains(source, ARTICLE));
  }

  @Override
  public String mediaType() {
    return "text/html";
  }

  @Override
  public String described() {
    return "an export of Factiva";
  }

  @Override
  public void read(Source source, Parts parts) throws IOException {
    Reading reading = new Reading(parts);
    PageStream.read(source, reading);
    if (reading.cut) {
      throw new BrokenContainer(
          "article " + reading.number + " ends without its line 'Document': export it again");
    }
  }

  /** The articles so far. An article without an end is only handed on if another one follows. */
  private static final class Reading implements PageStream.Receiver {
    private final Parts parts;
    private int number;
    private boolean cut;

    Reading(Parts parts) {
      this.parts = parts;
    }

    @Override
    public boolean receive(Element element) throws IOException {
      if (!element.normalName().equals("div") || !element.hasClass("article")) {
        return false;
      }
      number++;
      String end = element.text();
      cut = !Factiva.ENDS.matcher(end).find();
      if (!cut) {
        article(element).handOn(String.valueOf(number), parts);
      }
      return true;
    }
  }

  private static ExportedArticle article(Element article) {
    Map<String, List<String>> coded = coded(article);
    return coded.containsKey("HD") ? Factiva.ofCodes(coded) : ofClasses(article);
  }

  private static Map<String, List<String>> coded(Element article) {
    Map<String, List<String>> coded = new HashMap<>();
    for (Element row : article.select("tr")) {
      List<Element> cells = row.select("> td");
      if (cells.size() == 2 && cells.get(0).text().matches("[A-Z]{2,3}")) {
        coded.put(cells.get(0).text(), paragraphs(cells.get(1)));
      }
    }
    return coded;
  }

  private static List<String> paragraphs(Element part) {
    return HtmlText.of(part).text().lines().filter(line -> !WhiteSpace.fills(line)).toList();
  }

  private static ExportedArticle ofClasses(Element article) {
    List<String> text = new ArrayList<>();
    List<Element> marked = article.select("p.articleParagraph");
    for (Element paragraph : marked.isEmpty() ? article.select("p") : marked) {
      text.addAll(paragraphs(paragraph));
    }
    text.removeIf(line -> Factiva.END.matcher(line).matches());
    Element title = article.selectFirst("#hd, span[class$=Headline], .headline");
    Element author = article.selectFirst(".author");
    List<String> lines =
        article.select("> div").stream().map(Element::text).map(WhiteSpace::fold).toList();
    int words = Factiva.numberOfWordsAt(lines);
    Factiva.Heading heading =
        Factiva.Heading.of(lines.subList(Math.min(words + 1, lines.size()), lines.size()));
    return new ExportedArticle(
        title == null ? "" : title.text(),
        author == null ? byline(lines.subList(0, words)) : Bylines.names(author.text()),
        heading.date().map(Days.Stamp::day),
        heading.outlet(),
        "",
        text);
  }

  private static Optional<String> byline(List<String> lines) {
    return lines.stream()
        .filter(line -> Factiva.BY.matcher(line).matches())
        .findFirst()
        .flatMap(Bylines::names);
  }
}
