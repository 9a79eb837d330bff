package org.parley.extract;

import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Text that a program recognized on pictures of pages: ALTO (XML of libraries) and hOCR (HTML).
 * Both mark paragraphs and lines. A word that ALTO divides at a line end is joined as it says.
 */
final class Ocr {

  private static final int HEAD = 4096;
  private static final String HOCR_LINES =
      ".ocr_line, .ocrx_line, .ocr_header, .ocr_caption, .ocr_textfloat";

  private Ocr() {}

  /** Returns whether an XML file is ALTO. */
  static boolean isAlto(String xml) {
    String head = xml.substring(0, Math.min(xml.length(), HEAD));
    return head.contains("<alto") || head.contains(":alto ");
  }

  /** Returns whether a page is hOCR. */
  static boolean isHocr(String html) {
    return html.contains("ocr_page") && html.contains("ocr_line");
  }

  /** Reads an ALTO file. */
  static ParsedText alto(ParsedText xml) {
    Document pages = Jsoup.parse(xml.text(), "", Parser.xmlParser());
    BlockText text = new BlockText(true);
    for (Element block : pages.select("*|TextBlock, TextBlock")) {
      text.paragraphEnd();
      for (Element line : block.select("*|TextLine, TextLine")) {
        for (Element part : line.children()) {
          text.words(word(part));
        }
        text.lineEnd();
      }
    }
    return new ParsedText(text.toString(), Claims.NONE, xml.flags());
  }

  private static String word(Element part) {
    boolean word = part.tagName().endsWith("String");
    String whole = part.attr("SUBS_CONTENT");
    if (word && part.attr("SUBS_TYPE").equals("HypPart2") && !whole.isEmpty()) {
      return "";
    } else if (part.tagName().endsWith("HYP")) {
      Element before = part.previousElementSibling();
      boolean joined = before != null && !before.attr("SUBS_CONTENT").isEmpty();
      return joined ? "" : "-";
    } else if (part.tagName().endsWith("SP")) {
      return " ";
    }
    return whole.isEmpty() ? part.attr("CONTENT") : whole;
  }

  /** Reads an hOCR file. */
  static ParsedText hocr(ParsedText html) {
    BlockText text = new BlockText(true);
    Element paragraph = null;
    for (Element line : Jsoup.parse(html.text()).select(HOCR_LINES)) {
      Element parent = line.closest(".ocr_par, .ocr_carea");
      if (!Objects.equals(parent, paragraph)) {
        text.paragraphEnd();
        paragraph = parent;
      }
      text.words(line.text());
      text.lineEnd();
    }
    return new ParsedText(text.toString(), Claims.NONE, Set.copyOf(html.flags()));
  }
}
