package org.parley.study;

import java.io.Serializable;

/**
 * A problem that a study has.
 *
 * @param place where the problem is
 * @param key key of the study, such as {@code coverage.last}, or column of a list; empty for
 *     neither
 * @param message one line that quotes the wrong value and says what is allowed
 */
public record Problem(Place place, String key, String message) implements Serializable {

  /** Returns {@code FILE:LINE:COLUMN: key: message}. */
  @Override
  public String toString() {
    return place + ": " + (key.isEmpty() ? "" : key + ": ") + message;
  }
}
