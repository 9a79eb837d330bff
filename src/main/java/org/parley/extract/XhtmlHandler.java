package org.parley.extract;

import java.util.Locale;
import java.util.Set;
import org.parley.model.QuotedText;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Extracts the paragraphs from the XHTML that Tika's parsers write. It omits comments, page headers
 * and footers, and notes of office documents.
 */
final class XhtmlHandler extends DefaultHandler {

  private static final Set<String> BESIDE_THE_TEXT =
      Set.of(
          "annotation",
          "annotation_text",
          "comment",
          "footer",
          "header",
          "slide-comment",
          "slide-master-content",
          "slide-notes");

  private final BlockText text;
  private final boolean sheets;
  private final int maxCharacters;
  private boolean inBody;
  private int unseen;
  private boolean exceeded;

  /**
   * @param folds whether white space only separates words
   * @param sheets whether headings of the first level are names of sheets, which are no text
   */
  XhtmlHandler(boolean folds, boolean sheets, int maxCharacters) {
    this.sheets = sheets;
    this.text = new BlockText(folds);
    this.maxCharacters = maxCharacters;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    String name = local.toLowerCase(Locale.ROOT);
    if (unseen > 0 || isUnseen(name, attributes) || (sheets && name.equals("h1"))) {
      unseen++;
    } else if (name.equals("body")) {
      inBody = true;
    } else if (name.equals("br")) {
      text.lineEnd();
    } else if (Tags.BLOCKS.contains(name)) {
      text.paragraphEnd();
    }
    if (unseen == 0 && Tags.QUOTATIONS.contains(name)) {
      text.beginQuotation();
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    String name = local.toLowerCase(Locale.ROOT);
    if (unseen > 0) {
      unseen--;
      return;
    }
    if (Tags.BLOCKS.contains(name)) {
      text.paragraphEnd();
    }
    if (Tags.QUOTATIONS.contains(name)) {
      text.endQuotation();
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (!inBody || unseen > 0) {
      return;
    }
    if (length > maxCharacters - text.length()) {
      exceeded = true;
      throw new SAXException("more than " + maxCharacters + " characters of text");
    }
    text.words(new String(characters, start, length));
  }

  /** Adds line ends of a PDF, which Tika's parsers report as ignorable white space. */
  @Override
  public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
    characters(characters, start, length);
  }

  private static boolean isUnseen(String name, Attributes attributes) {
    if (Tags.UNSEEN.contains(name)) {
      return true;
    }
    String kind = attributes.getValue("class");
    return kind != null && (BESIDE_THE_TEXT.contains(kind) || kind.startsWith("toc_"));
  }

  /** Returns whether the text is too long; a parser may swallow the exception. */
  boolean exceeded() {
    return exceeded;
  }

  /** Returns the text so far. */
  QuotedText text() {
    return text.finished();
  }
}
