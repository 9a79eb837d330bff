package org.parley.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.parley.container.Head;
import org.parley.container.Source;
import org.parley.storage.TemporaryFile;

/**
 * A file inside a container, whose bytes arrive once. So that it can be opened again, a file of
 * moderate size is kept in memory, and a larger one in a temporary file. Where the bytes break off,
 * those before the damage can still be read.
 */
final class Member implements Source, Closeable {

  /** Files of more bytes are not kept in memory. */
  private static final int KEPT = 8 << 20;

  private final String path;
  private final Content content;
  private final long maxBytes;
  private final Head head;

  /** The first bytes; all of them if the file is complete and not large. */
  private byte[] bytes;

  /** All bytes of a large file, once they were needed. */
  private TemporaryFile file;

  private boolean complete;
  private boolean streaming;
  private boolean opened;

  /**
   * Reads the first bytes.
   *
   * @param maxBytes most bytes that are kept, in memory or in a temporary file
   */
  Member(String path, InputStream content, long maxBytes) throws IOException {
    this.path = path;
    this.content = new Content(content);
    this.maxBytes = maxBytes;
    bytes = this.content.upTo(Head.BYTES, new byte[0]);
    complete = bytes.length < Head.BYTES && this.content.failure == null;
    head = new Head(bytes, complete);
    if (!complete) {
      int room = (int) Math.min(KEPT, maxBytes) + 1;
      bytes = this.content.upTo(room, bytes);
      complete = bytes.length < room && this.content.failure == null;
    }
  }

  /** Returns the first bytes, by which the kind is recognised. */
  Head head() {
    return head;
  }

  /** Returns why the bytes break off; empty if they have not broken off so far. */
  Optional<IOException> failure() {
    return Optional.ofNullable(content.failure);
  }

  /** Returns whether there are more bytes than are kept in memory. */
  boolean isLarge() {
    return !complete;
  }

  /**
   * Returns all bytes; null if there are more than are kept.
   *
   * @throws IOException if the bytes break off
   */
  byte[] all() throws IOException {
    if (complete) {
      return bytes;
    }
    return fill() ? file.bytes() : null;
  }

  /** Writes a large file to a temporary file; returns false if it has too many bytes. */
  private boolean fill() throws IOException {
    if (file == null && !opened && bytes.length <= maxBytes) {
      if (content.failure != null) {
        throw content.failure;
      }
      file = TemporaryFile.create();
      long room = maxBytes - bytes.length;
      try (OutputStream to = file.write()) {
        to.write(bytes);
        bytes = new byte[0];
        byte[] some = new byte[Head.BYTES];
        for (int got = content.read(some); got >= 0; got = content.read(some)) {
          if (got > room) {
            close();
            return false;
          }
          to.write(some, 0, got);
          room -= got;
        }
      }
    }
    return file != null;
  }

  /** Reads the rest, so that all bytes are counted. */
  void skip() throws IOException {
    bytes = new byte[0];
    content.transferTo(OutputStream.nullOutputStream());
  }

  /** Notes that the kind is known. The next call of {@link #open} streams a large file, once. */
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
    if (complete) {
      return new ByteArrayInputStream(bytes);
    } else if (streaming && !opened && file == null) {
      opened = true;
      InputStream start = new ByteArrayInputStream(bytes);
      bytes = new byte[0];
      return new SequenceInputStream(start, content);
    }
    return filled().open();
  }

  @Override
  public SeekableByteChannel channel() throws IOException {
    return complete ? new SeekableInMemoryByteChannel(bytes) : filled().channel();
  }

  private TemporaryFile filled() throws IOException {
    if (!fill()) {
      throw new TooLargeToReopen(
          "more than " + maxBytes + " bytes inside another container: unpack it");
    }
    return file;
  }

  /** Deletes the temporary file. */
  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
      file = null;
    }
  }

  /** A stream of the file's bytes that remembers why they broke off. */
  private static final class Content extends FilterInputStream {

    private IOException failure;

    Content(InputStream content) {
      super(content);
    }

    /** Adds to {@code start} until there are {@code most} bytes, or no more. */
    byte[] upTo(int most, byte[] start) {
      ByteArrayOutputStream all = new ByteArrayOutputStream(start.length + Head.BYTES);
      all.writeBytes(start);
      byte[] some = new byte[Head.BYTES];
      try {
        for (int got = 0; got >= 0 && all.size() < most; ) {
          all.write(some, 0, got);
          got = read(some, 0, Math.min(some.length, most - all.size()));
        }
      } catch (IOException e) {
        // Fails each later read; the bytes before it are returned.
      }
      return all.toByteArray();
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      if (failure != null) {
        throw failure;
      }
      try {
        return super.read(to, offset, length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }

    @Override
    public void close() {
      // The container goes on after its member.
    }
  }
}
