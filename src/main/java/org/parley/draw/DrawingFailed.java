package org.parley.draw;

import java.io.IOException;

/** An error in a chart; the message names the chart and the cause. */
public final class DrawingFailed extends IOException {
  private static final long serialVersionUID = 1L;

  DrawingFailed(String message) {
    super(message);
  }
}
