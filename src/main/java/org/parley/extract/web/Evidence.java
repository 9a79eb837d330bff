package org.parley.extract.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What the article must contain: the beginnings of the page's description, of the article in its
 * JSON-LD, and of the running text after its headline.
 *
 * @param beginnings letters and digits in lower case
 */
record Evidence(List<String> beginnings) {

  private static final int LENGTH = 50;
  private static final int PARAGRAPHS = 2;

  /** Gathers the evidence of a page from which nothing was removed yet. */
  static Evidence of(Document page, JsonLd linked, Headline headline, List<PageLines.Line> lines) {
    List<String> said = new ArrayList<>(Metas.of(page, "og:description"));
    for (JsonNode article : linked.articles()) {
      said.add(Jsoup.parse(article.path("articleBody").asText()).text());
    }
    boolean after = false;
    int paragraphs = 0;
    for (PageLines.Line line : lines) {
      if (after
          && paragraphs < PARAGRAPHS
          && line.text().length() - line.linked() >= Prose.SHORTEST
          && line.block().closest(PageAuthors.OTHER_TEXTS) == null) {
        said.add(line.text());
        paragraphs++;
      }
      after |= line.block() == headline.element();
    }
    return new Evidence(
        said.stream()
            .map(Outlet::fold)
            .filter(folded -> folded.length() >= LENGTH)
            .map(folded -> folded.substring(0, LENGTH))
            .distinct()
            .toList());
  }

  /** Returns how much of the evidence is in {@code text}. */
  long in(String text) {
    String folded = Outlet.fold(text);
    return beginnings.stream().filter(folded::contains).count();
  }
}
