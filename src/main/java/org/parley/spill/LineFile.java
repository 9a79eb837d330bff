package org.parley.spill;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.compress.LZ4;
import org.parley.storage.Storage;

/**
 * A compressed work file of formatted lines. The lines of an author-week share most of their bytes,
 * and a run writes and reads each line.
 *
 * <p>A file is a sequence of blocks: the length of the lines, the length of the compressed lines,
 * and the lines in the LZ4 format. A block of length 0 ends the file.
 */
public final class LineFile {

  private static final int BLOCK = 1 << 17;

  private LineFile() {}

  /** Creates a file, which is complete when the stream is closed. */
  public static OutputStream create(String name) throws IOException {
    return new Compressing(new DataOutputStream(Storage.create(name)));
  }

  /** Opens a file of {@link #create}. */
  public static InputStream read(WorkFile lines) throws IOException {
    InputStream file = Storage.read(lines.path());
    return new Decompressing(new DataInputStream(new BufferedInputStream(file, BLOCK)));
  }

  private static final class Compressing extends OutputStream {
    private final DataOutputStream file;
    private final byte[] block = new byte[BLOCK];
    private final LZ4.FastCompressionHashTable table = new LZ4.FastCompressionHashTable();
    private final ByteBuffersDataOutput compressed = ByteBuffersDataOutput.newResettableInstance();
    private int filled;
    private boolean closed;

    Compressing(DataOutputStream file) {
      this.file = file;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b});
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      for (int at = from; at < from + length; ) {
        int taken = Math.min(from + length - at, BLOCK - filled);
        System.arraycopy(bytes, at, block, filled, taken);
        filled += taken;
        at += taken;
        if (filled == BLOCK) {
          writeBlock();
        }
      }
    }

    private void writeBlock() throws IOException {
      compressed.reset();
      LZ4.compress(block, 0, filled, compressed, table);
      file.writeInt(filled);
      filled = 0; // Before writing, so that close() does not try again after a failure.
      byte[] bytes = compressed.toArrayCopy();
      file.writeInt(bytes.length);
      file.write(bytes);
    }

    @Override
    public void close() throws IOException {
      if (closed) {
        return;
      }
      closed = true;
      try (file) {
        if (filled > 0) {
          writeBlock();
        }
        file.writeInt(0);
      }
    }
  }

  private static final class Decompressing extends InputStream {
    private final DataInputStream file;
    private final byte[] block = new byte[BLOCK];
    private int at;
    private int end;
    private boolean ended;

    Decompressing(DataInputStream file) {
      this.file = file;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (at == end && !ended) {
        readBlock();
      }
      if (ended) {
        return -1;
      }
      int taken = Math.min(length, end - at);
      System.arraycopy(block, at, bytes, from, taken);
      at += taken;
      return taken;
    }

    private void readBlock() throws IOException {
      at = 0;
      end = file.readInt();
      ended = end == 0;
      if (!ended) {
        byte[] compressed = new byte[file.readInt()];
        file.readFully(compressed);
        LZ4.decompress(new ByteArrayDataInput(compressed), end, block, 0);
      }
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
