package org.parley.extract.web;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.parley.extract.HtmlText;
import org.parley.extract.ParsedText;
import org.parley.model.Flag;

/**
 * A web page: its article, without navigation, related links and small print.
 *
 * <p>Seven made-up pages among the tests, with the markup of news sites, blogs and table layouts,
 * contain 43 passages of articles and 27 other passages. Of these each method keeps:
 *
 * <table>
 * <caption>Passages kept by each method</caption>
 * <tr><th>method<th>article<th>rest
 * <tr><td>Tika's own handler<td>43<td>27
 * <tr><td>the body without nav, header, footer, aside, form<td>43<td>16
 * <tr><td>readability4j alone<td>41<td>5
 * <tr><td>readability4j after removing nav, aside, footer and dialogs, and choosing the only main or
 *     article element<td>43<td>3
 * </table>
 *
 * <p>The last method is used here. Alone, readability4j returned the links next to a short
 * statement instead of the statement.
 */
public final class WebPage {

  // Readability needs a base address to make links absolute; nothing connects to it.
  private static final String ADDRESS = "https://page.invalid/";
  private static final String NEVER_THE_ARTICLE =
      "nav, aside, footer, dialog, [hidden], [aria-hidden=true], [role=navigation],"
          + " [role=complementary], [role=contentinfo], [role=search], [role=dialog],"
          + " [style~=(?i)display:\\s*none]";
  // Readability relaxes its filters below this number of characters.
  private static final int AN_ARTICLE = 500;
  private static final int DEEPEST = 256;

  private WebPage() {}

  /**
   * Reads a page. If no article is found, the text is the page's whole body.
   *
   * @param html the decoded page
   * @param zone time zone in which an instant becomes a day
   */
  public static ParsedText read(ParsedText html, ZoneId zone) {
    Document page = Jsoup.parse(html.text(), ADDRESS);
    WebClaims claims = WebClaims.of(page, zone);
    page.select(NEVER_THE_ARTICLE).remove();
    boolean picked = keepOnlyTheMainPart(page);
    String body = bodyOf(page);
    int words = body.length() - page.body().select("a").text().length();
    Optional<String> article =
        articleOf(page)
            .filter(text -> text.length() >= AN_ARTICLE || 4L * text.length() >= 3L * words);
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(html.flags());
    flags.addAll(claims.flags());
    if (article.isEmpty() && !picked) {
      flags.add(Flag.WHOLE_PAGE);
    }
    return new ParsedText(article.orElse(body), claims.claims(), flags);
  }

  /** Removes everything but the only main or article element; returns whether there is one. */
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
      // Readability takes quadratic time in the depth; no real page is nested so deeply.
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
      // Some pages consist of one form.
      if (part.text().length() < all / 2) {
        part.remove();
      }
    }
    return HtmlText.of(rest.body());
  }
}
