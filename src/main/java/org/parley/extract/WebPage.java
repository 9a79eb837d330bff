package org.parley.extract;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * A web page: its article, without the navigation, the related links and the small print around it.
 *
 * <p>Measured on seven pages of a made-up dispute, written as news sites, blogs, tables of the
 * nineties and bare statements are (they lie with the tests): passages of the article kept, of 43;
 * passages of the rest kept, of 27.
 *
 * <table>
 * <caption>Ways to read a page</caption>
 * <tr><th>way<th>article<th>rest
 * <tr><td>Tika's own handler<td>43<td>27
 * <tr><td>the body without nav, header, footer, aside, form<td>43<td>16
 * <tr><td>readability4j alone<td>41<td>5
 * <tr><td>readability4j on what is left of the body when nav, aside, footer and dialogs are gone and
 *     the one main or article element is picked<td>43<td>3
 * </table>
 *
 * <p>The last is what is done here. Alone, readability4j took the links beside a short statement
 * for the statement.
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
  // Readability itself tries less hard to leave things out until it has this many characters.
  private static final int AN_ARTICLE = 500;
  private static final int DEEPEST = 256;

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
    boolean picked = keepOnlyTheMainPart(page);
    String body = bodyOf(page);
    int words = body.length() - page.body().select("a").text().length();
    Optional<String> article =
        articleOf(page)
            .filter(text -> text.length() >= AN_ARTICLE || 4L * text.length() >= 3L * words);
    return new WebPage(article.orElse(body), article.isEmpty() && !picked, claims);
  }

  /** Whether the page says which part of it is the main one, which then is all there is. */
  private static boolean keepOnlyTheMainPart(Document page) {
    for (String kind : List.of("main, [role=main]", "article, [itemprop=articleBody]")) {
      Elements parts = page.select(kind);
      if (parts.size() == 1 && parts.hasText() && !parts.get(0).normalName().equals("body")) {
        Element part = parts.get(0);
        part.remove();
        page.body().empty().appendChild(part);
        return true;
      }
    }
    return false;
  }

  private static Optional<String> articleOf(Document page) {
    if (isNestedTooDeeply(page)) {
      // No page for people is; Readability's time grows with the square of the depth.
      return Optional.empty();
    }
    Document copy = page.clone();
    LooseText.wrap(copy);
    Article article = new Readability4J(ADDRESS, copy).parse();
    return Optional.ofNullable(article.getArticleContent())
        .map(HtmlText::of)
        .filter(text -> !text.isEmpty());
  }

  private static boolean isNestedTooDeeply(Document page) {
    NodeFilter.FilterResult end =
        NodeTraversor.filter(
            (node, depth) ->
                depth > DEEPEST ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE,
            page);
    return end == NodeFilter.FilterResult.STOP;
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
