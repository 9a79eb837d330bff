package org.parley.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A limit on the bytes that the members of a container have together, at all depths. More is a
 * decompression bomb.
 */
final class Expansion {

  private final long most;
  private long read;

  /**
   * @param bytes of the file
   * @param maxBytes allowed even for an empty file
   * @param ratio of bytes that are allowed for each byte of the file
   */
  Expansion(long bytes, long maxBytes, int ratio) {
    most = maxBytes + Math.max(0, bytes) * ratio;
  }

  /** Returns whether more bytes were read than allowed. */
  boolean isExceeded() {
    return read > most;
  }

  /** Returns the number of bytes that are allowed. */
  long most() {
    return most;
  }

  private void add(long bytes) throws IOException {
    read += Math.max(0, bytes);
    if (isExceeded()) {
      throw new IOException("more than " + most + " bytes inside the file");
    }
  }

  /** Returns a stream that fails once the limit is exceeded, and that does not close the other. */
  InputStream limit(InputStream member) {
    return new Limited(member);
  }

  private final class Limited extends FilterInputStream {

    Limited(InputStream member) {
      super(member);
    }

    @Override
    public int read() throws IOException {
      add(1);
      return super.read();
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int got = super.read(to, offset, length);
      add(got);
      return got;
    }

    @Override
    public long skip(long length) throws IOException {
      long skipped = super.skip(length);
      add(skipped);
      return skipped;
    }

    @Override
    public void close() {
      // The container goes on after its member.
    }
  }
}
