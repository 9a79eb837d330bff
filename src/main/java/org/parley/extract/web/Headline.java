package org.parley.extract.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The headline of a page and the lines around it, where bylines and datelines are.
 *
 * @param element the block of the headline, or null
 * @param surroundings the lines shortly after and before the headline, those after it first
 */
record Headline(Element element, List<String> surroundings) {

  private static final int BEFORE = 5;
  private static final int AFTER = 20;

  /** More characters of running text than this after the headline end its surroundings. */
  private static final int ENOUGH = 600;

  private static final int SHORTEST_HEADLINE = 10;
  private static final int SHORTEST_PARAGRAPH = 120;

  /** Finds the headline of {@code page}. */
  static Headline of(Document page, List<PageLines.Line> lines) {
    int at = find(page, lines);
    if (at < 0) {
      at = firstParagraph(lines) - 1;
    }
    if (at < 0) {
      return new Headline(null, List.of());
    }
    int end = at + 1;
    int running = 0;
    for (; end < Math.min(lines.size(), at + AFTER) && running < ENOUGH; end++) {
      int length = lines.get(end).text().length();
      running += length < SHORTEST_PARAGRAPH ? 0 : length;
    }
    List<String> around =
        Stream.concat(
                lines.subList(at + 1, end).stream(),
                lines.subList(Math.max(0, at - BEFORE), at).stream())
            .map(PageLines.Line::text)
            .toList();
    return new Headline(lines.get(at).block(), around);
  }

  private static int firstParagraph(List<PageLines.Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).text().length() > SHORTEST_PARAGRAPH) {
        return i;
      }
    }
    return 0;
  }

  private static int find(Document page, List<PageLines.Line> lines) {
    String title = Outlet.fold(page.title());
    Set<String> shared =
        Metas.of(page, "og:title").stream().map(Outlet::fold).collect(Collectors.toSet());
    int best = -1;
    int longest = SHORTEST_HEADLINE;
    for (int i = 0; i < lines.size(); i++) {
      PageLines.Line line = lines.get(i);
      if (line.block() == null || line.block().closest("h1,h2,h3") == null) {
        continue;
      }
      String folded = Outlet.fold(line.text());
      if (shared.contains(folded)) {
        return i;
      }
      if (title.contains(folded) && folded.length() > longest) {
        best = i;
        longest = folded.length();
      } else if (best < 0 && line.block().closest("h1") != null) {
        best = i;
      }
    }
    return best;
  }
}
