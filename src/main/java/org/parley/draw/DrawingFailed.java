package org.parley.draw;

import java.io.IOException;

/** A chart cannot be drawn; the message names it and says why. */
public final class DrawingFailed extends IOException {
  private static final long serialVersionUID = 1L;

  DrawingFailed(String message) {
    super(message);
  }
}
