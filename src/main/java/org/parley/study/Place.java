package org.parley.study;

import java.io.Serializable;

/**
 * A place in a file of the study.
 *
 * @param file as the user would name it
 * @param line from 1; 0 for the file as a whole
 * @param column from 1, in characters (code points); 0 for the file as a whole
 */
public record Place(String file, int line, int column) implements Serializable {

  /** The file as a whole. */
  public static Place whole(String file) {
    return new Place(file, 0, 0);
  }

  /** {@code FILE:LINE:COLUMN}, as editors and terminals understand it. */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
