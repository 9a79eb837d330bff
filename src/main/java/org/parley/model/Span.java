package org.parley.model;

import java.io.Serializable;

/**
 * A range that contains neighbours: characters of a text, or tokens of a document.
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
