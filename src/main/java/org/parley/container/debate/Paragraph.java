package org.parley.container.debate;

import java.util.Set;
import org.parley.container.BrokenContainer;
import org.parley.model.WhiteSpace;

/**
 * A paragraph of a speech whose words are read one after the other. A paragraph in italics is a
 * stage direction and is left out.
 */
final class Paragraph {

  private static final Set<String> BLOCKS =
      Set.of(
          "p", "li", "td", "th", "blockquote", "seg", "u", "div", "ab", "lg", "l", "item", "head");
  private static final Set<String> BREAKS = Set.of("br", "lb");

  /** A receiver of paragraphs. */
  interface Receiver {

    /** Receives the words of a paragraph. */
    void paragraph(String words) throws BrokenContainer;
  }

  private final Receiver receiver;
  private final StringBuilder words = new StringBuilder();
  private boolean upright;

  Paragraph(Receiver receiver) {
    this.receiver = receiver;
  }

  /** Adds words. */
  void words(String text, boolean italic) throws BrokenContainer {
    if (words.length() + text.length() > Debate.MOST) {
      throw new BrokenContainer("a paragraph of more than " + Debate.MOST + " characters");
    }
    words.append(text);
    upright |= !italic && text.chars().anyMatch(Character::isLetterOrDigit);
  }

  /** Ends the paragraph if a tag of this name does. */
  void border(String tag) throws BrokenContainer {
    if (BLOCKS.contains(tag)) {
      end();
    } else if (BREAKS.contains(tag)) {
      words.append(' ');
    }
  }

  /** Ends the paragraph. */
  void end() throws BrokenContainer {
    if (upright && !WhiteSpace.fills(words)) {
      receiver.paragraph(words.toString());
    }
    words.setLength(0);
    upright = false;
  }
}
