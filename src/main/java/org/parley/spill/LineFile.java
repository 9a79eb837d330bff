package org.parley.spill;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.parley.storage.Storage;
import org.xerial.snappy.SnappyInputStream;
import org.xerial.snappy.SnappyOutputStream;

/**
 * Files of a table's lines on their way to it, compressed: the lines of an author-week have most of
 * their bytes in common, and what is written twice waits for the disk.
 */
public final class LineFile {

  private static final int BLOCK = 1 << 17;

  private LineFile() {}

  /** Begins a file; it is whole when the stream is closed. */
  public static OutputStream create(String name) throws IOException {
    OutputStream file = Storage.create(name);
    return new SnappyOutputStream(file, BLOCK) {
      @Override
      public void close() throws IOException {
        try (file) { // Else it stays open where the last block cannot be written.
          super.close();
        }
      }
    };
  }

  /** Opens a file that {@link #create} began. */
  public static InputStream read(WorkFile lines) throws IOException {
    return new SnappyInputStream(Storage.read(lines.path()));
  }
}
