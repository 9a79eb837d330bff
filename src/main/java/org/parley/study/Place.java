package org.parley.study;

import java.io.Serializable;

/**
 * A place in one of the study's files.
 *
 * @param file as the user names it
 * @param line from 1; 0 for the whole file
 * @param column from 1, in code points; 0 for the whole line
 */
public record Place(String file, int line, int column) implements Serializable {

  /** Returns the place of a whole file. */
  public static Place whole(String file) {
    return new Place(file, 0, 0);
  }

  /** Returns {@code FILE:LINE:COLUMN}, which editors and terminals understand. */
  @Override
  public String toString() {
    return file + (line == 0 ? "" : ":" + line) + (column == 0 ? "" : ":" + column);
  }
}
