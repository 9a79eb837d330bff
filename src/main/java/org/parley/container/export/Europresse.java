package org.parley.container.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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
 * A web page of Europresse. Each {@code article} has a header with outlet, date, title and author,
 * a {@code section} with the text and a footer with rights and the document's number.
 */
public final class Europresse implements Container {

  private static final Pattern SIGN =
      Pattern.compile("(?i)class=[\"'][^\"']*\\bdocpublicationname\\b");
  private static final Pattern NUMBER = Pattern.compile("\\bnews[\\u00B7.][^\\s<]{6,60}");
  private static final Pattern ISSUE = Pattern.compile("(?i),? no\\.? .*|\\s+\\(.*");
  private static final String TEXT = ".docOcurrContainer, .DocText";

  @Override
  public boolean recognises(Source source, Head head) throws IOException {
    if (!PageStream.isPage(head)) {
      return false;
    }
    return (head.lower().contains("docpublicationname") && SIGN.matcher(head.text()).find())
        || (head.lower().contains("europresse") && PageStream.contains(source, SIGN));
  }

  @Override
  public String mediaType() {
    return "text/html";
  }

  @Override
  public String described() {
    return "an export of Europresse";
  }

  @Override
  public void read(Source source, Parts parts) throws IOException {
    Reading reading = new Reading(parts);
    PageStream.read(source, reading);
    if (reading.cut) {
      throw new BrokenContainer("article " + reading.number + " breaks off: export it again");
    }
  }

  private static final class Reading implements PageStream.Receiver {
    private final Parts parts;
    private int number;
    private boolean complete;
    private boolean cut;

    Reading(Parts parts) {
      this.parts = parts;
    }

    @Override
    public boolean receive(Element element) throws IOException {
      boolean article =
          element.normalName().equals("article")
              || (element.normalName().equals("td")
                  && element.selectFirst(".TitreArticleVisu") != null);
      if (!article || element.selectFirst(".DocPublicationName") == null) {
        return false;
      }
      number++;
      boolean footer = element.selectFirst("footer") != null;
      cut = complete && !footer;
      complete |= footer;
      if (!cut) {
        article(element).handOn(id(element, number), parts);
      }
      return true;
    }
  }

  private static String id(Element article, int number) {
    Element footer = article.selectFirst("footer");
    Matcher found = NUMBER.matcher(footer == null ? "" : footer.text());
    return found.find() ? found.group() : String.valueOf(number);
  }

  private static ExportedArticle article(Element article) {
    String outlet = text(article.selectFirst(".DocPublicationName"));
    Element title = article.selectFirst(".titreArticleVisu, .TitreArticleVisu, .titreArticle");
    Element author = article.selectFirst(".docAuthors");
    Optional<Days.Stamp> date = Optional.empty();
    for (Element header : article.select(".DocHeader")) {
      date = date.or(() -> Days.find(text(header)));
    }
    return new ExportedArticle(
        text(title),
        author(author == null ? beside(title) : text(author)),
        date.map(Days.Stamp::day),
        ISSUE.matcher(outlet).replaceFirst(""),
        "",
        paragraphs(article));
  }

  private static Optional<String> author(String line) {
    return line.contains(";") ? Bylines.inverted(line) : Bylines.names(line);
  }

  /** Returns the paragraph after the title, which names the author in some pages. */
  private static String beside(Element title) {
    Element next = title == null ? null : title.nextElementSibling();
    String line = text(next);
    return next != null && next.selectFirst(TEXT) == null && line.length() <= 80 ? line : "";
  }

  private static List<String> paragraphs(Element article) {
    Element body = article.selectFirst(TEXT);
    if (body == null) {
      body = article.selectFirst("section");
    }
    return body == null
        ? List.of()
        : HtmlText.of(body).text().lines().filter(line -> !WhiteSpace.fills(line)).toList();
  }

  private static String text(Element element) {
    return element == null ? "" : WhiteSpace.fold(element.text());
  }
}
