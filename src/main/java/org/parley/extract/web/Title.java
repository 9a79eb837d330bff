package org.parley.extract.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.parley.extract.Claim;

/** Finds the title of a page: its headline, or what it says in its head without the outlet. */
final class Title {

  /** What pages put between the title and their own name. */
  static final Pattern PARTS = Pattern.compile("\\s+[|–—»›·:ǀ-]+\\s+|\\s*[|»]\\s*");

  /** A line above or below the headline, inside of its element. */
  private static final String KICKER =
      "[class~=(?i)kicker|topline|overline|roof|dachzeile|preheadline|topic|label|section"
          + "|sub-?title|sub-?head|small], small, [hidden]";

  private static final int SHORTEST = 3;

  private Title() {}

  /**
   * Returns the title with its source; an empty list if the page has none. Removes all other words
   * from the headline, so that the rule for titles trims it from the text.
   */
  static List<Claim<String>> of(Document page, Metas metas, Headline headline, Outlet outlet) {
    String full = metas.get("og:title").stream().findFirst().orElse("");
    String shared = withoutOutlet(full, outlet);
    if (headline.isTitle()) {
      Element heading = headline.element().closest("h1, h2, h3");
      String text = heading == null ? "" : textOf(heading);
      if (text.length() >= SHORTEST && !outlet.isMostly(text)) {
        boolean longer = !text.equals(full) && isMostOf(text, shared);
        heading.text(longer ? shared : text);
        return longer ? claim(shared, "og:title") : List.of(new Claim<>(text, "text:headline"));
      }
    }
    return shared.isEmpty()
        ? claim(withoutOutlet(WebClaims.line(page.title()), outlet), "title")
        : claim(shared, "og:title");
  }

  /** Returns whether {@code text} is {@code title} with a shorter line before or after it. */
  private static boolean isMostOf(String text, String title) {
    return 2 * title.length() > text.length()
        && (text.endsWith(" " + title) || text.startsWith(title + " "));
  }

  private static List<Claim<String>> claim(String title, String field) {
    return Claim.listed(Optional.of(title).filter(text -> !text.isEmpty()), field);
  }

  private static String textOf(Element heading) {
    Element copy = heading.clone();
    copy.select(KICKER).remove();
    return WebClaims.line(copy.hasText() ? copy.text() : heading.text());
  }

  /** Returns {@code title} without the outlet's name at its ends. */
  private static String withoutOutlet(String title, Outlet outlet) {
    List<String> parts = new ArrayList<>(Arrays.asList(PARTS.split(title, -1)));
    parts.removeIf(String::isBlank);
    while (!parts.isEmpty() && outlet.isMostly(parts.get(parts.size() - 1))) {
      parts.remove(parts.size() - 1);
    }
    while (!parts.isEmpty() && outlet.isMostly(parts.get(0))) {
      parts.remove(0);
    }
    if (parts.isEmpty()) {
      return "";
    }
    int start = title.indexOf(parts.get(0));
    int end = title.lastIndexOf(parts.get(parts.size() - 1)) + parts.get(parts.size() - 1).length();
    return title.substring(start, end).strip();
  }
}
