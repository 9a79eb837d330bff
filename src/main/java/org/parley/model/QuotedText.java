package org.parley.model;

import java.util.List;

/**
 * A text with the passages that its document marks as quotations by structure, as HTML does with
 * {@code blockquote}.
 *
 * @param quoted in order, without overlaps; empty for a text without structure
 */
public record QuotedText(String text, List<Span> quoted) {

  /** Returns a text without structure. */
  public static QuotedText plain(String text) {
    return new QuotedText(text, List.of());
  }
}
