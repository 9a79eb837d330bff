package org.parley.container.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.parley.container.Head;
import org.parley.container.PageStream;
import org.parley.extract.HtmlText;

/** The lines of a web page, block by block. */
final class PageText {

  private PageText() {}

  /** Returns the lines of the beginning of a page. */
  static List<String> ofHead(Head head) throws IOException {
    return HtmlText.of(Jsoup.parse(new ByteArrayInputStream(head.bytes()), null, "").body())
        .text()
        .lines()
        .map(String::strip)
        .toList();
  }

  /** Hands on the lines of each block of the body. */
  static void read(InputStream in, Layout.Cutter cutter) throws IOException {
    PageStream.read(
        in,
        element -> {
          boolean body = element.normalName().equals("body");
          if (body || (element.isBlock() && isIn(element.parent(), "body"))) {
            for (String line : HtmlText.of(element).text().lines().toList()) {
              cutter.line(line.strip());
            }
            cutter.line("");
            return true;
          }
          return false;
        });
  }

  private static boolean isIn(Element parent, String name) {
    return parent != null && parent.normalName().equals(name);
  }
}
