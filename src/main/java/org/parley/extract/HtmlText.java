package org.parley.extract;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.parley.model.QuotedText;

/** Extracts the paragraphs of a part of a web page, in the order in which a browser shows them. */
public final class HtmlText implements NodeFilter {

  private final BlockText text = new BlockText(true);
  private int preformatted;

  private HtmlText() {}

  /** Returns the text of {@code part} and its descendants. */
  public static QuotedText of(Element part) {
    HtmlText reader = new HtmlText();
    part.filter(reader);
    return reader.text.finished();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      if (preformatted > 0) {
        text.preformatted(words.getWholeText());
      } else {
        text.words(words.getWholeText());
      }
    } else if (node instanceof Element element) {
      String name = element.normalName();
      if (Tags.UNSEEN.contains(name)) {
        return FilterResult.SKIP_ENTIRELY;
      } else if (name.equals("br")) {
        text.lineEnd();
      } else if (Tags.BLOCKS.contains(name)) {
        text.paragraphEnd();
        preformatted += name.equals("pre") ? 1 : 0;
      }
      if (Tags.QUOTATIONS.contains(name)) {
        text.beginQuotation();
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      if (Tags.BLOCKS.contains(name)) {
        text.paragraphEnd();
        preformatted -= name.equals("pre") ? 1 : 0;
      }
      if (Tags.QUOTATIONS.contains(name)) {
        text.endQuotation();
      }
    }
    return FilterResult.CONTINUE;
  }
}
