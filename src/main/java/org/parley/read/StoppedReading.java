package org.parley.read;

import java.io.IOException;

/**
 * Signals that a container's file or the receiver of its documents failed, which says nothing of
 * the container. Not an {@link IOException}, because parsers catch those.
 */
final class StoppedReading extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean ofFile;

  private StoppedReading(IOException cause, boolean ofFile) {
    super(cause);
    this.ofFile = ofFile;
  }

  /** Returns the failure of a file that is being read. */
  static StoppedReading ofFile(IOException cause) {
    return new StoppedReading(cause, true);
  }

  /** Returns the failure of the receiver of documents. */
  static StoppedReading ofReceiver(IOException cause) {
    return new StoppedReading(cause, false);
  }

  /** Returns whether the file failed. */
  boolean isOfFile() {
    return ofFile;
  }

  /** Returns the failure itself. */
  IOException failure() {
    return (IOException) getCause();
  }
}
