package org.parley.container;

import java.io.IOException;

/** Signals that a container is damaged from some place on. The documents before it are valid. */
public final class BrokenContainer extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one line, the same on every machine: where the file breaks, and the remedy
   */
  public BrokenContainer(String message) {
    super(message);
  }

  /** Also keeps the cause. */
  public BrokenContainer(String message, Throwable cause) {
    super(message, cause);
  }
}
