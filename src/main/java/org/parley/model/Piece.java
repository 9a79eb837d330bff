package org.parley.model;

/**
 * A stretch of a document's cleaned text that is counted at one go: all of it, unless it is very
 * long.
 *
 * @param text never blank
 * @param offset where it begins in the whole text, in UTF-16 code units
 * @param last whether nothing but white space comes behind it
 */
public record Piece(String text, int offset, boolean last) {

  /** Whether the document begins with it. */
  public boolean first() {
    return offset == 0;
  }
}
