package org.parley.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;

/** A file that may be larger than the memory. */
public interface Source {

  /** Returns the path of the file; for a file inside a container, with the container's path. */
  String path();

  /** Returns the size in bytes; -1 if unknown. */
  long bytes();

  /**
   * Opens the file from its beginning. It may be opened again after the stream was closed.
   *
   * @throws TooLargeToReopen if this is a large file inside a container, which can be read once
   */
  InputStream open() throws IOException;

  /**
   * Opens the file for reading at any position.
   *
   * @throws TooLargeToReopen if this is a large file inside a container
   */
  SeekableByteChannel channel() throws IOException;

  /** Signals that a file inside a container is too large to be kept in memory. */
  final class TooLargeToReopen extends IOException {
    private static final long serialVersionUID = 1L;

    /** Names the file's size and the remedy. */
    public TooLargeToReopen(String message) {
      super(message);
    }
  }
}
