package org.parley.extract.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The headline of a page and the lines around it, where bylines and datelines are.
 *
 * @param element the block of the headline, or null
 * @param isTitle whether most of its words are in the title that the page's head gives, or it is
 *     the only heading of its rank
 * @param surroundings the lines shortly after and before the headline, those after it first
 */
record Headline(Element element, boolean isTitle, List<String> surroundings) {

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3");
  private static final int BEFORE = 5;
  private static final int AFTER = 20;

  /** More characters of running text than this after the headline end its surroundings. */
  private static final int ENOUGH = 600;

  private static final int SHORTEST = 10;
  private static final double FIRST_RANK = 0.5;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORTEST_PARAGRAPH = 120;

  /** Finds the headline of {@code page}. */
  static Headline of(Document page, Metas metas, List<PageLines.Line> lines, Outlet outlet) {
    List<String> titles = new ArrayList<>(metas.get("og:title"));
    titles.add(page.title());
    int found = find(titles, lines, outlet);
    int at = found < 0 ? firstParagraph(lines) - 1 : found;
    if (at < 0) {
      return new Headline(null, false, List.of());
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
    boolean sure =
        found >= 0
            && (titles.stream()
                    .anyMatch(title -> common(words(lines.get(at).text()), words(title)) > 0)
                || (page.select("h1").size() == 1 && lines.get(at).text().length() >= SHORTEST));
    return new Headline(lines.get(at).block(), sure, around);
  }

  private static int firstParagraph(List<PageLines.Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).text().length() > SHORTEST_PARAGRAPH) {
        return i;
      }
    }
    return 0;
  }

  /**
   * Returns the heading with most words of the title; else the first of the highest rank; or -1.
   */
  private static int find(List<String> titles, List<PageLines.Line> lines, Outlet outlet) {
    Set<String> known = new HashSet<>();
    titles.forEach(title -> known.addAll(words(title)));
    int best = -1;
    double most = 0;
    for (int i = 0; i < lines.size(); i++) {
      Element heading = heading(lines.get(i).block());
      if (heading != null && !outlet.isMostly(lines.get(i).text())) {
        double rank = heading.normalName().equals("h1") ? FIRST_RANK : 0;
        double score = rank + common(words(lines.get(i).text()), known);
        if (score > most) {
          best = i;
          most = score;
        }
      }
    }
    return best;
  }

  private static Element heading(Element block) {
    Element heading = block;
    while (heading != null && !HEADINGS.contains(heading.normalName())) {
      heading = heading.parent();
    }
    return heading;
  }

  /** Returns how many more of {@code words} are known than not, or 0. */
  private static long common(Set<String> words, Set<String> known) {
    return Math.max(0, 2 * words.stream().filter(known::contains).count() - words.size());
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>(List.of(NO_WORD.split(text.toLowerCase(Locale.ROOT), -1)));
    words.remove("");
    return words;
  }
}
