package org.parley.extract.web;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.parley.extract.Tags;

/**
 * Wraps loose words, those next to paragraphs or between empty lines, in paragraphs. readability4j
 * loses loose words in a div with one paragraph: of {@code <div>All of this.<p>And that.</p></div>}
 * only {@code And that.} would be left.
 */
final class LooseText {

  private LooseText() {}

  /** Changes {@code page} so that it has no loose words. */
  static void wrap(Document page) {
    for (Element block : page.body().select("*")) {
      boolean mayContainParagraphs =
          Tags.BLOCKS.contains(block.normalName())
              && !block
                  .normalName()
                  .matches("pre|table|tbody|thead|tfoot|tr|ul|ol|dl|select|h[1-6]");
      if (mayContainParagraphs && block.children().stream().anyMatch(LooseText::isBreak)) {
        if (block.normalName().equals("p")) {
          block.tagName("div");
        }
        wrapRuns(block);
      }
    }
    unwrapSingleBlocks(page);
  }

  /**
   * Removes each plain div around a single block: readability4j drops such a div if it is short.
   */
  private static void unwrapSingleBlocks(Document page) {
    for (Element div : page.body().select("div:not([id], [class])")) {
      if (div.childrenSize() == 1
          && isBreak(div.child(0))
          && div.ownText().isBlank()
          && div.parent() != null) {
        div.unwrap();
      }
    }
  }

  /** Returns whether {@code node} is a block or ends an empty line. */
  private static boolean isBreak(Node node) {
    return node instanceof Element element
        && (Tags.BLOCKS.contains(element.normalName()) || endsEmptyLine(element));
  }

  /** Returns whether {@code element} is a {@code br} right after another one. */
  private static boolean endsEmptyLine(Element element) {
    Node before = element.previousSibling();
    while (before instanceof TextNode text && text.isBlank()) {
      before = before.previousSibling();
    }
    return element.normalName().equals("br")
        && before instanceof Element other
        && other.normalName().equals("br");
  }

  private static void wrapRuns(Element block) {
    List<Node> run = new ArrayList<>();
    for (Node node : List.copyOf(block.childNodes())) {
      if (isBreak(node)) {
        wrapRun(run);
        run.clear();
      } else {
        run.add(node);
      }
    }
    wrapRun(run);
  }

  private static void wrapRun(List<Node> run) {
    boolean words =
        run.stream()
            .anyMatch(
                node ->
                    node instanceof TextNode text
                        ? !text.isBlank()
                        : node instanceof Element element && element.hasText());
    if (words) {
      Element paragraph = new Element("p");
      run.get(0).before(paragraph);
      run.forEach(paragraph::appendChild);
    }
  }
}
