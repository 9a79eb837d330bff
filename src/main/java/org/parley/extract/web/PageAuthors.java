package org.parley.extract.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.parley.extract.Claim;
import org.parley.extract.HtmlText;

/** Reads the names of its authors that a web page gives, the most trusted source first. */
final class PageAuthors {

  private static final List<String> FIELDS =
      List.of(
          "author",
          "article:author",
          "parsely-author",
          "sailthru.author",
          "citation_author",
          "dc.creator",
          "dcterms.creator");

  private static final Pattern WRITTEN_BY =
      Pattern.compile(
          "(?i)written by|verfasst von|geschrieben von|écrit par|escrito por|scritto da|by");

  private static final String AUTHOR_CLASS =
      "[class~=(?i)(^|[\\s_-])(authors?|autor(en)?|auteurs?|byline)(name)?($|[\\s_-])],"
          + "a[href~=(?i)/(authors?|autor(en)?|auteurs?)/]";

  /** Parts of a page with the names and days of other texts. */
  static final Evaluator OTHER_TEXTS =
      QueryParser.parse(
          "aside, footer, nav, figure, figcaption, [class*=caption], [class*=comment], [id*=comment], [class*=related], [class*=teaser], [class*=license]");

  private static final String BYLINE = "text:byline";
  private static final int LONGEST = 80;

  private final Document page;
  private final Metas metas;
  private final JsonLd linked;
  private final Outlet outlet;
  private final Headline headline;
  private final List<PageLines.Line> lines;
  private final List<Claim<String>> authors = new ArrayList<>();

  private PageAuthors(
      Document page,
      Metas metas,
      JsonLd linked,
      Outlet outlet,
      Headline headline,
      List<PageLines.Line> lines) {
    this.page = page;
    this.metas = metas;
    this.linked = linked;
    this.outlet = outlet;
    this.headline = headline;
    this.lines = lines;
  }

  /** Returns the claims; a name that more kinds of sources give comes first. */
  static List<Claim<String>> of(
      Document page,
      Metas metas,
      JsonLd linked,
      Outlet outlet,
      Headline headline,
      List<PageLines.Line> lines) {
    PageAuthors found = new PageAuthors(page, metas, linked, outlet, headline, lines);
    found.read();
    return visibleFirst(Sources.mostNamedFirst(found.authors, Outlet::fold));
  }

  /**
   * Moves the only byline near the headline forward if it shares no word with the first claim. The
   * fields of a page often name who entered it.
   */
  private static List<Claim<String>> visibleFirst(List<Claim<String>> claims) {
    List<Claim<String>> bylines =
        claims.stream().filter(claim -> claim.source().equals(BYLINE)).distinct().toList();
    if (bylines.size() != 1
        || !bylines.get(0).value().contains(" ")
        || !Collections.disjoint(words(bylines.get(0)), words(claims.get(0)))) {
      return claims;
    }
    return Stream.concat(bylines.stream(), claims.stream()).distinct().toList();
  }

  private static List<String> words(Claim<String> names) {
    return List.of(names.value().toLowerCase(Locale.ROOT).split("[ ,]+", -1));
  }

  private void read() {
    List<String> organizations = new ArrayList<>();
    for (JsonNode article : linked.articles()) {
      List<String> people = new ArrayList<>();
      for (JsonNode author : linked.values(article, "author")) {
        (JsonLd.isOrganization(author) ? organizations : people).addAll(JsonLd.names(author));
      }
      add(people, "json-ld");
    }
    for (String text : headline.surroundings()) {
      WebClaims.joined(PersonNames.inLine(text, outlet))
          .map(name -> new Claim<>(name, BYLINE))
          .ifPresent(authors::add);
    }
    add(marked("[rel~=author]"), "rel=author");
    add(marked("[itemprop~=author]"), "itemprop=author");
    for (int i = 1; i <= 3; i++) {
      if (metas.get("twitter:label" + i).stream().anyMatch(l -> WRITTEN_BY.matcher(l).matches())) {
        add(metas.get("twitter:data" + i), "twitter:data" + i);
      }
    }
    lines.stream()
        .filter(line -> PersonNames.CREDIT.matcher(line.text()).find())
        .flatMap(line -> WebClaims.joined(PersonNames.inLine(line.text(), outlet)).stream())
        .limit(1)
        .forEach(name -> authors.add(new Claim<>(name, BYLINE)));
    WebClaims.joined(PersonNames.sure(all(marked(AUTHOR_CLASS))))
        .filter(name -> name.contains(" "))
        .map(name -> Claim.ofField(name, "class=author"))
        .ifPresent(authors::add);
    for (String field : FIELDS) {
      add(metas.get(field), field);
    }
    add(organizations, "json-ld");
  }

  /**
   * Returns the names in the element that {@code query} finds next to the headline, and in those
   * beside it.
   */
  private List<String> marked(String query) {
    Elements all = page.getAllElements();
    Map<Element, Integer> places = new HashMap<>();
    for (Element element : all) {
      places.put(element, places.size());
    }
    int start = places.getOrDefault(headline.element(), 0);
    List<Element> found = new ArrayList<>();
    for (Element element : page.select(query)) {
      if (element.closest(OTHER_TEXTS) == null && !names(List.of(text(element))).isEmpty()) {
        found.add(element);
      }
    }
    found.sort(
        Comparator.comparingInt(
            e ->
                places.get(e) > start
                    ? places.get(e) - start
                    : all.size() + start - places.get(e)));
    return found.stream()
        .filter(element -> isBeside(element, found.get(0)))
        .map(PageAuthors::text)
        .toList();
  }

  /** Returns whether two elements have the same parent, or their parents have. */
  private static boolean isBeside(Element element, Element other) {
    Element parent = element.parent();
    Element otherParent = other.parent();
    return Objects.equals(parent, otherParent)
        || (parent != null
            && otherParent != null
            && Objects.equals(parent.parent(), otherParent.parent()));
  }

  private static String text(Element element) {
    Element name = element.selectFirst("[itemprop=name]");
    Element named = name == null ? element : name;
    String text = named.hasAttr("content") ? named.attr("content") : HtmlText.of(named).text();
    return text.length() > LONGEST ? "" : text;
  }

  private void add(List<String> bylines, String field) {
    names(bylines).map(name -> Claim.ofField(name, field)).ifPresent(authors::add);
  }

  private Optional<String> names(List<String> bylines) {
    return WebClaims.joined(all(bylines));
  }

  private List<String> all(List<String> bylines) {
    return bylines.stream()
        .flatMap(byline -> PersonNames.of(byline, outlet).stream())
        .distinct()
        .toList();
  }
}
