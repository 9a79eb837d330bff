package org.parley.extract;

import java.util.List;
import java.util.Set;
import org.parley.model.Flag;
import org.parley.model.QuotedText;
import org.parley.model.Span;

/**
 * A text that the parser of a file's format returns.
 *
 * @param text paragraphs separated by empty lines, not cleaned; blank if there is no text
 * @param quoted the passages that the document's structure quotes
 * @param claims the claims of the document, without its file's name
 * @param flags warnings for the table of documents
 */
public record ParsedText(String text, List<Span> quoted, Claims claims, Set<Flag> flags) {

  /** Creates a text with the structure of {@code text}. */
  public ParsedText(QuotedText text, Claims claims, Set<Flag> flags) {
    this(text.text(), text.quoted(), claims, flags);
  }

  /** Creates a text without structure. */
  public ParsedText(String text, Claims claims, Set<Flag> flags) {
    this(text, List.of(), claims, flags);
  }

  public QuotedText content() {
    return new QuotedText(text, quoted);
  }
}
