package org.parley.study;

import java.io.Serializable;

/**
 * One thing that is wrong with a study.
 *
 * @param place where it stands
 * @param key of the study or column of the list, such as {@code coverage.last}; empty where there
 *     is none
 * @param message one line: what was found, what was expected, what to do
 */
public record Problem(Place place, String key, String message) implements Serializable {

  /** {@code FILE:LINE:COLUMN: key: message}. */
  @Override
  public String toString() {
    return place + ": " + (key.isEmpty() ? "" : key + ": ") + message;
  }
}
