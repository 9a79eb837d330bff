package org.parley.extract.web;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.parley.extract.HtmlText;
import org.parley.extract.PageOrigin;
import org.parley.extract.ParsedText;
import org.parley.model.Flag;
import org.parley.model.QuotedText;

/**
 * A web page: its article, without navigation, related links and small print.
 *
 * <p>{@link Article} finds it in steps. {@code readability4j} alone returned the links next to a
 * short statement, or a teaser, on some pages; the steps before and after it mend that.
 */
public final class WebPage {

  // Readability relaxes its filters below this number of characters.
  private static final int AN_ARTICLE = 500;

  /** A place where a browser may divide a word; readers do not see it. */
  private WebPage() {}

  /**
   * Reads a page. If no article is found, the text is the page's whole body.
   *
   * @param html the decoded page
   * @param zone time zone in which an instant becomes a day
   */
  public static ParsedText read(ParsedText html, ZoneId zone) {
    Document page =
        Jsoup.parse(html.text().replace("\u00AD", "").replace("&shy;", ""), Article.ADDRESS);
    WebClaims claims = WebClaims.of(page, zone);
    Article.clear(page);
    boolean picked = Article.keepOnlyTheMainPart(page);
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(html.flags());
    flags.addAll(claims.flags());
    QuotedText text = Article.of(page, claims.evidence()).orElse(QuotedText.plain(""));
    if (text.text().length() < AN_ARTICLE) {
      QuotedText body = bodyOf(page);
      int words = body.text().length() - page.body().select("a").text().length();
      if (text.text().isEmpty() || 4L * text.text().length() < 3L * words) {
        text = body;
        if (!picked) {
          flags.add(Flag.WHOLE_PAGE);
        }
      }
    }
    if (claims.evidence().speaksAgainst(text.text())) {
      flags.add(Flag.PERHAPS_WRONG_PART);
    }
    return new ParsedText(text, PageOrigin.addTo(claims.claims(), page), flags);
  }

  private static QuotedText bodyOf(Document page) {
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
