package org.parley.extract.web;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.parley.extract.Tags;

/** The lines of a page, in the order of its source: the words between two blocks or line ends. */
final class PageLines implements NodeFilter {

  /**
   * A line.
   *
   * @param block the innermost block that contains it
   * @param text on one line
   * @param linked characters of it inside links
   */
  record Line(Element block, String text, int linked) {}

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private Element block;
  private int links;
  private int linked;

  private PageLines() {}

  /** Returns the lines of {@code part} that are not empty. */
  static List<Line> of(Element part) {
    PageLines reader = new PageLines();
    part.filter(reader);
    reader.end();
    return reader.lines;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      if (block == null && !text.isBlank()) {
        block = blockOf(text);
      }
      words.append(text.getWholeText());
      linked += links > 0 ? text.text().length() : 0;
    } else if (node instanceof Element element) {
      if (Tags.UNSEEN.contains(element.normalName())) {
        return FilterResult.SKIP_ENTIRELY;
      }
      endAt(element);
      links += element.normalName().equals("a") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      endAt(element);
      links -= element.normalName().equals("a") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  private void endAt(Element element) {
    if (element.normalName().equals("br") || Tags.BLOCKS.contains(element.normalName())) {
      end();
    } else {
      // Pages part a name from a date by their layout alone.
      words.append(' ');
    }
  }

  private void end() {
    String text = WebClaims.line(words.toString());
    if (!text.isEmpty()) {
      lines.add(new Line(block, text, Math.min(linked, text.length())));
    }
    words.setLength(0);
    block = null;
    linked = 0;
  }

  private static Element blockOf(TextNode text) {
    Element parent = text.parent();
    while (parent != null
        && parent.parent() != null
        && !Tags.BLOCKS.contains(parent.normalName())) {
      parent = parent.parent();
    }
    return parent;
  }
}
