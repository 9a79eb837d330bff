package org.parley.extract.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.QueryParser;
import org.parley.extract.HtmlText;
import org.parley.model.QuotedText;
import org.parley.model.Span;

/** Finds the part of a page that is its article. */
final class Article {

  // Readability needs a base address to make links absolute; nothing connects to it.
  static final String ADDRESS = "https://page.invalid/";

  private static final String NEVER_THE_ARTICLE =
      ".parley-noscript, nav, aside, footer, dialog, [hidden], [aria-hidden=true], [role=navigation],"
          + " [role=complementary], [role=contentinfo], [role=search], [role=dialog],"
          + " [style~=(?i)display:\\s*none]";

  /** Parts that outlets put into their articles. */
  private static final String CLUTTER =
      "[class~=(?i)(^|[\\s_-])(credits?|copyright|share|sharing|social|newsletter|subscribe|signup"
          + "|recommend(ed|ations)?|breadcrumbs?|teasers?|promo|advert(isement)?|author[-_]?(bio|box|info)|byline|toolbar|pagination|tags)($|[\\s_-])]";

  private static final String CAPTION = "figcaption, [class~=(?i)(^|[\\s_-])caption($|[\\s_-])]";
  private static final Evaluator CAPTIONS = QueryParser.parse(CAPTION);
  private static final Evaluator CAPTIONS_AND_PARAGRAPHS = QueryParser.parse("p, " + CAPTION);

  /** Notices of the outlet, which may be longer than a short article. */
  private static final String NOTICES =
      "[class~=(?i)(^|[\\s_-])(cookies?|disclosure|disclaimer)($|[\\s_-])]";

  private static final List<String> MAIN_PARTS =
      List.of("main, [role=main]", "article, [itemprop=articleBody]");

  private static final String NOSCRIPT = "parley-noscript";
  private static final String CONTAINERS =
      "[itemprop~=articleBody], [class~=(?i)(article|post|entry|story|page)[-_]*(body|content|text)]";
  private static final int MAIN = 2;
  private static final int DEEPEST = 256;

  private Article() {}

  /** Removes from {@code page} what is never the article, unless it has most of the prose. */
  static void clear(Document page) {
    page.body().select("noscript").tagName("div").addClass(NOSCRIPT);
    Prose prose = Prose.in(page.body());
    int all = prose.of(page.body());
    boolean removed = false;
    for (Element part : page.select(NEVER_THE_ARTICLE)) {
      if (!part.normalName().equals("body") && (all == 0 || 2 * prose.of(part) < all)) {
        part.remove();
        removed = true;
      }
    }
    prose = removed ? Prose.in(page.body()) : prose;
    for (Element part : page.body().select(CLUTTER)) {
      if (5 * prose.of(part) < prose.of(page.body())) {
        part.remove();
      }
    }
    removeCaptions(page.body(), prose);
    for (Element part : page.body().select(NOTICES)) {
      if (part.text().length() < page.body().text().length()) {
        part.remove();
      }
    }
    for (Element list : page.select("ul, ol")) {
      int links = list.select("a").text().length();
      if (prose.of(list) == 0 && 10 * links > 7 * list.text().length()) {
        list.remove();
      }
    }
  }

  /** Removes captions before the first paragraph, and those that occur again. */
  private static void removeCaptions(Element body, Prose prose) {
    Set<String> captions = new HashSet<>();
    boolean before = true;
    Set<Element> found = new HashSet<>(body.select(CAPTIONS));
    for (Element part : body.select(CAPTIONS_AND_PARAGRAPHS)) {
      if (!found.contains(part)) {
        before &= prose.of(part) == 0 || part.closest(CAPTIONS) != null;
      } else if ((before || !captions.add(part.text())) && 5 * prose.of(part) < prose.of(body)) {
        part.remove();
      }
    }
  }

  /**
   * Removes everything but the only main or article element; returns whether there is one. One with
   * little of the prose is a teaser.
   */
  static boolean keepOnlyTheMainPart(Document page) {
    Prose prose = Prose.in(page.body());
    for (String kind : MAIN_PARTS) {
      Elements parts = page.select(kind);
      if (parts.size() == 1 && parts.hasText() && !parts.get(0).normalName().equals("body")) {
        Element part = parts.get(0);
        if (MAIN * prose.of(part) >= prose.of(page.body())) {
          part.remove();
          page.body().empty().appendChild(part);
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Returns the article of a page without its clutter: what readability4j finds, unless the
   * smallest element with most of the prose, or a usual container of articles, has more of the
   * evidence.
   */
  static Optional<QuotedText> of(Document page, Evidence evidence) {
    QuotedText best = QuotedText.plain("");
    long most = -1;
    for (Supplier<Optional<QuotedText>> way : ways(page, evidence)) {
      Optional<QuotedText> tried = way.get();
      long found = tried.map(text -> evidence.in(text.text())).orElse(-1L);
      if (found > most) {
        best = tried.orElseThrow();
        most = found;
      }
      if (most == evidence.size()) {
        break; // No other way finds more.
      }
    }
    int longest = best.text().length();
    if (evidence.body().filter(body -> body.length() > 2 * longest).isPresent()) {
      return evidence.body().map(QuotedText::plain);
    }
    String lead = evidence.lead();
    boolean lost =
        !lead.isEmpty()
            && !best.text().contains(lead)
            && HtmlText.of(page.body()).text().contains(lead);
    return Optional.of(lost ? before(lead, best) : best).filter(found -> !found.text().isEmpty());
  }

  private static List<Supplier<Optional<QuotedText>>> ways(Document page, Evidence evidence) {
    return List.of(
        () -> read(page),
        () -> page.select(CONTAINERS).stream().findFirst().map(HtmlText::of),
        () -> Optional.of(HtmlText.of(Prose.in(page.body()).densest(page.body()))),
        () -> evidence.body().map(QuotedText::plain));
  }

  /** Returns a text with a paragraph before it. */
  private static QuotedText before(String paragraph, QuotedText text) {
    String first = paragraph + "\n\n";
    return new QuotedText(
        first + text.text(),
        text.quoted().stream()
            .map(span -> new Span(first.length() + span.start(), first.length() + span.end()))
            .toList());
  }

  /** Returns the text that readability4j finds; empty if it finds none or fails. */
  private static Optional<QuotedText> read(Document page) {
    if (isNestedTooDeeply(page)) {
      // Readability takes quadratic time in the depth; no real page is nested so deeply.
      return Optional.empty();
    }
    Document copy = page.clone();
    LooseText.wrap(copy);
    try {
      return Optional.ofNullable(new Readability4J(ADDRESS, copy).parse().getArticleContent())
          .map(HtmlText::of)
          .filter(found -> !found.text().isEmpty());
    } catch (RuntimeException e) {
      // Its regular expressions and its tree surgery fail on some pages; the body is left.
      return Optional.empty();
    }
  }

  private static boolean isNestedTooDeeply(Document page) {
    NodeFilter.FilterResult end =
        NodeTraversor.filter(
            (node, depth) ->
                depth > DEEPEST ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE,
            page);
    return end == NodeFilter.FilterResult.STOP;
  }
}
