package org.parley.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.parley.container.Source;
import org.parley.storage.Storage;

/**
 * A file of the documents' folder that may be a container.
 *
 * @param path relative to the folder
 * @param name absolute
 * @param memory all bytes; null for a file that is read as a stream
 */
record OpenFile(String path, String name, long bytes, byte[] memory) implements Source {

  @Override
  public InputStream open() {
    if (memory != null) {
      return new ByteArrayInputStream(memory);
    }
    try {
      return new BufferedInputStream(new Stopping(Storage.read(name)), 1 << 16);
    } catch (IOException e) {
      throw StoppedReading.ofFile(e);
    }
  }

  @Override
  public SeekableByteChannel channel() {
    if (memory != null) {
      return new SeekableInMemoryByteChannel(memory);
    }
    try {
      return Storage.openAnywhere(name);
    } catch (IOException e) {
      throw StoppedReading.ofFile(e);
    }
  }

  /** A stream whose failures no parser takes for those of its format. */
  private static final class Stopping extends FilterInputStream {

    Stopping(InputStream file) {
      super(file);
    }

    @Override
    public int read() {
      try {
        return super.read();
      } catch (IOException e) {
        throw StoppedReading.ofFile(e);
      }
    }

    @Override
    public int read(byte[] to, int offset, int length) {
      try {
        return super.read(to, offset, length);
      } catch (IOException e) {
        throw StoppedReading.ofFile(e);
      }
    }
  }
}
