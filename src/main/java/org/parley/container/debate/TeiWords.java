package org.parley.container.debate;

import java.util.Set;
import org.parley.container.BrokenContainer;
import org.parley.container.XmlStream;

/**
 * The words of a part of a text in TEI. The text may be marked up word by word, with {@code w} and
 * {@code pc}. Then a space precedes each word that is not joined to the one before.
 */
final class TeiWords {

  private static final Set<String> TOKENS = Set.of("w", "pc");

  private final XmlStream xml;
  private final Paragraph paragraph;
  private int sentences;
  private int tokens;
  private boolean joined;

  TeiWords(XmlStream xml, Paragraph paragraph) {
    this.xml = xml;
    this.paragraph = paragraph;
  }

  /** Receives a start tag. */
  void start() throws BrokenContainer {
    String name = xml.name();
    if (TOKENS.contains(name)) {
      if (tokens++ == 0) {
        paragraph.words(joined ? "" : " ", false);
        joined = Set.of("right", "both").contains(xml.attribute("join"));
      }
    } else if (name.equals("s")) {
      sentences++;
      joined = false;
    }
    if (!xml.attribute("break").equals("no")) {
      paragraph.border(name);
    }
  }

  /** Receives an end tag. */
  void end() throws BrokenContainer {
    String name = xml.name();
    tokens -= TOKENS.contains(name) ? 1 : 0;
    sentences -= name.equals("s") ? 1 : 0;
    if (!name.equals("lb")) {
      paragraph.border(name);
    }
  }

  /** Receives characters; white space between words that are marked up is layout. */
  void characters() throws BrokenContainer {
    String words = xml.characters();
    if (tokens > 0 || sentences == 0 || !words.isBlank()) {
      paragraph.words(words, false);
    }
  }
}
