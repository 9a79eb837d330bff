package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads where a web page was published: its outlet and its address. */
public final class PageOrigin {

  private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://\\S+");

  private PageOrigin() {}

  /** Returns {@code claims} with the name of the page's site and with the page's address. */
  public static Claims addTo(Claims claims, Document page) {
    List<Claim<String>> urls = new ArrayList<>();
    add(urls, page.select("link[rel=canonical]"), "href", "canonical");
    add(urls, page.select("meta[property=og:url]"), "content", "og:url");
    urls.removeIf(url -> !WEB_ADDRESS.matcher(url.value()).matches());
    List<Claim<String>> outlets = new ArrayList<>();
    add(outlets, page.select("meta[property=og:site_name]"), "content", "og:site_name");
    return claims.published(outlets, urls);
  }

  private static void add(
      List<Claim<String>> claims, List<Element> elements, String attribute, String field) {
    for (Element element : elements) {
      String value = PlainText.clean(element.attr(attribute).replaceAll("\\s+", " ")).strip();
      if (!value.isEmpty()) {
        claims.add(Claim.ofField(value, field));
      }
    }
  }
}
