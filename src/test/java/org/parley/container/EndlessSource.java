package org.parley.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/** A file that repeats one piece without an end, and counts the bytes that were read. */
public final class EndlessSource implements Source {

  private final byte[] start;
  private final byte[] piece;
  private long read;

  /** Begins with {@code start}; then {@code piece} repeats. */
  public EndlessSource(String start, String piece) {
    this.start = start.getBytes(StandardCharsets.UTF_8);
    this.piece = piece.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns how many bytes were read. */
  public long read() {
    return read;
  }

  /** Reads this source until {@code parts} parts have come; returns the text of the last one. */
  public String read(Container kind, int parts) throws IOException {
    PartList list = new PartList(parts);
    try {
      kind.read(this, list);
    } catch (PartList.Enough e) {
      return list.text(parts - 1);
    }
    throw new AssertionError("the source ended after " + list.parts().size() + " parts");
  }

  @Override
  public String path() {
    return "endless";
  }

  @Override
  public long bytes() {
    return -1;
  }

  @Override
  public InputStream open() {
    read = 0;
    return new InputStream() {
      @Override
      public int read() {
        long at = read++;
        return at < start.length
            ? start[(int) at] & 0xFF
            : piece[(int) ((at - start.length) % piece.length)] & 0xFF;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) {
        int count = Math.min(length, 4096);
        for (int i = 0; i < count; i++) {
          bytes[offset + i] = (byte) read();
        }
        return count;
      }
    };
  }

  @Override
  public SeekableByteChannel channel() {
    throw new UnsupportedOperationException("an endless file has no size");
  }
}
