package org.parley.extract;

import java.util.Locale;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Takes the text from the XHTML that Tika's parsers write: the body's paragraphs, without what an
 * office program keeps beside the running text (comments, headers and footers of pages, notes).
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
  private final int maxCharacters;
  private boolean inBody;
  private int unseen;
  private boolean exceeded;

  XhtmlHandler(boolean folds, int maxCharacters) {
    this.text = new BlockText(folds);
    this.maxCharacters = maxCharacters;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    String name = local.toLowerCase(Locale.ROOT);
    if (unseen > 0 || isUnseen(name, attributes)) {
      unseen++;
    } else if (name.equals("body")) {
      inBody = true;
    } else if (name.equals("br")) {
      text.lineEnd();
    } else if (Tags.BLOCKS.contains(name)) {
      text.paragraphEnd();
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    if (unseen > 0) {
      unseen--;
    } else if (Tags.BLOCKS.contains(local.toLowerCase(Locale.ROOT))) {
      text.paragraphEnd();
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

  /** Tika's parsers report the line ends of a PDF so, and harmless ones between two paragraphs. */
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

  /** Whether the text grew too long; a parser may have swallowed the exception that said so. */
  boolean exceeded() {
    return exceeded;
  }

  /** The text so far. */
  String text() {
    return text.toString();
  }
}
