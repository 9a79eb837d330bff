package org.parley.extract.web;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * The amount of running text in each element of a page, in characters: lines of at least {@value
 * #SHORTEST} characters outside links. Menus, teasers and captions are shorter.
 */
final class Prose {

  static final int SHORTEST = 80;

  private final Map<Element, Integer> amounts = new HashMap<>();

  private Prose() {}

  /** Measures the descendants of {@code part}. */
  static Prose in(Element part) {
    Prose prose = new Prose();
    for (PageLines.Line line : PageLines.of(part)) {
      int length = line.text().length() - line.linked();
      if (length >= SHORTEST) {
        for (Element parent = line.block(); parent != null; parent = parent.parent()) {
          prose.amounts.merge(parent, length, Integer::sum);
        }
      }
    }
    return prose;
  }

  /** Returns the characters of running text in {@code part}. */
  int of(Element part) {
    return amounts.getOrDefault(part, 0);
  }

  /** Returns the smallest element that has most of the running text in {@code part}. */
  Element densest(Element part) {
    for (Element child : part.children()) {
      if (3L * of(child) > 2L * of(part)) {
        return densest(child);
      }
    }
    return part;
  }
}
