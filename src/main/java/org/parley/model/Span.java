package org.parley.model;

import java.io.Serializable;

/**
 * A part of a sequence: of a text's characters, or of a document's tokens.
 *
 * @param start of the first element, from 0
 * @param end after the last element
 */
public record Span(int start, int end) implements Serializable {

  /** Returns the number of elements. */
  public int length() {
    return end - start;
  }

  /** Returns this part of a text. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
