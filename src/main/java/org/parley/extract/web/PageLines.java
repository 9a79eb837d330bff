package org.parley.extract.web;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
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
   */
  record Line(Element block, String text) {}

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private Element block;

  private PageLines() {}

  /** Returns the lines that are not empty. */
  static List<Line> of(Document page) {
    PageLines reader = new PageLines();
    page.body().filter(reader);
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
    } else if (node instanceof Element element) {
      if (Tags.UNSEEN.contains(element.normalName())) {
        return FilterResult.SKIP_ENTIRELY;
      }
      endAt(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      endAt(element);
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
      lines.add(new Line(block, text));
    }
    words.setLength(0);
    block = null;
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
