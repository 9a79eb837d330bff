package org.parley.extract;

import java.util.Set;
import org.parley.model.Flag;
import org.parley.model.QuotedText;

/**
 * A text that the parser of a file's format returns.
 *
 * @param content paragraphs separated by empty lines, not cleaned, and what the document's
 *     structure quotes; blank if there is no text
 * @param claims the claims of the document, without its file's name
 * @param flags warnings for the table of documents
 */
public record ParsedText(QuotedText content, Claims claims, Set<Flag> flags) {

  /** Creates a text without structure. */
  public ParsedText(String text, Claims claims, Set<Flag> flags) {
    this(QuotedText.plain(text), claims, flags);
  }

  /** Returns the words of the text. */
  public String text() {
    return content.text();
  }
}
