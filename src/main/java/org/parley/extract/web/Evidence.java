package org.parley.extract.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.parley.extract.HtmlText;

/**
 * What the article must contain: the beginnings of the page's description, of the article in its
 * JSON-LD, and of the running text after its headline.
 *
 * @param beginnings letters and digits in lower case
 * @param lead the first running text after the headline, on one line, or empty
 * @param body the article in the page's JSON-LD, if it is there
 */
record Evidence(List<String> beginnings, Optional<String> body, String lead) {

  private static final int LENGTH = 50;
  private static final int AN_ARTICLE = 500;
  private static final int PARAGRAPHS = 2;

  /** Gathers the evidence of a page from which nothing was removed yet. */
  static Evidence of(Metas metas, JsonLd linked, Headline headline, List<PageLines.Line> lines) {
    List<String> said = new ArrayList<>(metas.get("og:description"));
    Optional<String> body =
        linked.articles().stream()
            .map(
                article ->
                    HtmlText.of(Jsoup.parse(article.path("articleBody").asText()).body()).text())
            .filter(text -> text.length() >= AN_ARTICLE)
            .findFirst();
    body.ifPresent(said::add);
    String lead = "";
    boolean after = false;
    int paragraphs = 0;
    for (PageLines.Line line : lines) {
      if (after
          && paragraphs < PARAGRAPHS
          && line.text().length() - line.linked() >= Prose.SHORTEST
          && line.block().closest(PageAuthors.OTHER_TEXTS) == null) {
        said.add(line.text());
        lead = lead.isEmpty() ? line.text() : lead;
        paragraphs++;
      }
      after |= line.block().equals(headline.element());
    }
    return new Evidence(
        said.stream()
            .map(Outlet::fold)
            .filter(folded -> folded.length() >= LENGTH)
            .map(folded -> folded.substring(0, LENGTH))
            .distinct()
            .toList(),
        body,
        lead);
  }

  /** Returns the most that a text can contain of it. */
  int size() {
    return beginnings.size();
  }

  /** Returns whether there is evidence, and {@code text} contains nothing of it. */
  boolean speaksAgainst(String text) {
    return !beginnings.isEmpty() && in(text) == 0;
  }

  /** Returns how much of the evidence is in {@code text}. */
  long in(String text) {
    String folded = Outlet.fold(text);
    return beginnings.stream().filter(folded::contains).count();
  }
}
