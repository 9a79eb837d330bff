package org.parley.read;

import java.time.ZoneId;
import java.util.Optional;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * A web page: its article, without the navigation, the related links and the small print around it.
 *
 * @param text paragraphs separated by an empty line, not cleaned yet
 * @param wholePage whether no article was found, so that the text is all of the page's body
 * @param claims what the page says of itself
 */
record WebPage(String text, boolean wholePage, Claims claims) {

  // Readability makes links absolute; there is nothing behind this address and nothing asks it.
  private static final String ADDRESS = "https://page.invalid/";
  private static final String NEVER_THE_ARTICLE =
      "nav, aside, footer, dialog, [hidden], [aria-hidden=true], [role=navigation],"
          + " [role=complementary], [role=contentinfo], [role=search], [role=dialog],"
          + " [style~=(?i)display:\\s*none]";
  private static final double LEAST_SHARE = 0.25;

  /**
   * Reads a page.
   *
   * @param html decoded
   * @param zone in which an instant becomes a day
   */
  static WebPage read(String html, ZoneId zone) {
    Document page = Jsoup.parse(html, ADDRESS);
    Claims claims = WebClaims.of(page, zone);
    page.select(NEVER_THE_ARTICLE).remove();
    keepOnlyTheMainPart(page);
    String body = bodyOf(page);
    Optional<String> article =
        articleOf(page).filter(text -> text.length() >= LEAST_SHARE * body.length());
    return new WebPage(article.orElse(body), article.isEmpty(), claims);
  }

  /**
   * The one main element, or else the one article element, is all there is, where a page has one.
   */
  private static void keepOnlyTheMainPart(Document page) {
    for (String kind : new String[] {"main, [role=main]", "article, [itemprop=articleBody]"}) {
      Elements parts = page.select(kind);
      if (parts.size() == 1 && parts.get(0) != page.body() && parts.get(0).hasText()) {
        Element part = parts.get(0);
        part.remove();
        page.body().empty().appendChild(part);
        return;
      }
    }
  }

  private static Optional<String> articleOf(Document page) {
    Article article = new Readability4J(ADDRESS, page.clone()).parse();
    return Optional.ofNullable(article.getArticleContent())
        .map(HtmlText::of)
        .filter(text -> !text.isEmpty());
  }

  private static String bodyOf(Document page) {
    Document rest = page.clone();
    int all = rest.body().text().length();
    for (Element part : rest.select("header, form")) {
      // Some pages are one form as a whole.
      if (part.text().length() < all / 2) {
        part.remove();
      }
    }
    return HtmlText.of(rest.body());
  }
}
