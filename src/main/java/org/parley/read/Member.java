package org.parley.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.parley.container.Head;
import org.parley.container.Source;

/**
 * A file inside a container. Its bytes come once; a file of moderate size is kept in memory, so
 * that it can be opened again.
 */
final class Member implements Source {

  /** Files of more bytes are kept only if a kind of container must look into them. */
  private static final int KEPT = 8 << 20;

  private final String path;
  private final InputStream content;
  private final long maxBytes;
  private final Head head;

  /** All bytes so far. */
  private byte[] bytes;

  private boolean complete;
  private boolean streaming;
  private boolean opened;

  /**
   * Reads the first bytes.
   *
   * @param maxBytes most bytes that are kept
   */
  Member(String path, InputStream content, long maxBytes) throws IOException {
    this.path = path;
    this.content = content;
    this.maxBytes = maxBytes;
    bytes = content.readNBytes(Head.BYTES);
    complete = bytes.length < Head.BYTES;
    head = new Head(bytes, complete);
    if (!complete) {
      keep(KEPT);
    }
  }

  Head head() {
    return head;
  }

  /** Reads up to a number of bytes, and one more to see the end. */
  private void keep(long most) throws IOException {
    int room = (int) Math.min(Math.min(most, maxBytes), Integer.MAX_VALUE - 64) + 1;
    if (!complete && room > bytes.length) {
      byte[] more = content.readNBytes(room - bytes.length);
      byte[] all = new byte[bytes.length + more.length];
      System.arraycopy(bytes, 0, all, 0, bytes.length);
      System.arraycopy(more, 0, all, bytes.length, more.length);
      bytes = all;
      complete = bytes.length < room;
    }
  }

  /** Returns all bytes; null if there are more than are kept. */
  byte[] all() throws IOException {
    keep(maxBytes);
    return complete ? bytes : null;
  }

  /** Reads the rest, so that all bytes are counted. */
  void skip() throws IOException {
    bytes = new byte[0];
    content.transferTo(OutputStream.nullOutputStream());
  }

  /** Notes that the kind is known. From now on, a large file can be read once, as a stream. */
  void stream() {
    streaming = true;
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public long bytes() {
    return complete ? bytes.length : -1;
  }

  @Override
  public InputStream open() throws IOException {
    if (streaming && !complete && !opened) {
      opened = true;
      InputStream start = new ByteArrayInputStream(bytes);
      bytes = new byte[0];
      return new SequenceInputStream(start, content);
    }
    return new ByteArrayInputStream(kept());
  }

  @Override
  public SeekableByteChannel channel() throws IOException {
    return new SeekableInMemoryByteChannel(kept());
  }

  private byte[] kept() throws IOException {
    byte[] all = opened ? null : all();
    if (all == null) {
      throw new TooLargeToReopen(
          "more than " + maxBytes + " bytes inside another container: unpack it");
    }
    return all;
  }
}
