package org.parley.spill;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.storage.Storage;

/**
 * A work file with the fingerprints of many texts, in one section per shard of the fingerprints. A
 * section contains for each text: its number, the number of its words and of its different
 * fingerprints in all sections (32 bits each), the number of its fingerprints in this shard, and
 * these. All numbers but two have 64 bits.
 */
public final class FingerprintFile {

  private FingerprintFile() {}

  /** Returns the number of a text: the first 64 bits of its hash. */
  public static long textNumber(String textHash) {
    return Long.parseUnsignedLong(textHash, 0, 16, 16);
  }

  /** A writer that writes a file and begins another one when its memory is full. */
  public static final class Writer {

    private static final int MOST_NUMBERS = 1 << 19;

    /** Numbers of a text before its fingerprints. */
    private static final int HEAD = 3;

    private final String folder;
    private final long[][] sections;
    private final int[] sizes;
    private final List<WorkFile> written = new ArrayList<>();
    private int numbers;

    /**
     * Creates a writer; it creates no file if no text is added.
     *
     * @param folder the run's working folder
     * @param shards number of sections of a file
     */
    public Writer(String folder, int shards) {
      this.folder = folder;
      this.sections = new long[shards][0];
      this.sizes = new int[shards];
    }

    /**
     * Adds a text.
     *
     * @param text its number
     * @param words the number of its words
     * @param different number of its different fingerprints
     * @param fingerprints an array whose first {@code count} numbers are those of the text; they
     *     may be repeated
     */
    public void add(long text, int words, int different, long[] fingerprints, int count)
        throws IOException {
      int[] heads = new int[sections.length]; // 1 + the place of the text's head in a section
      for (int i = 0; i < count; i++) {
        int shard = (int) Long.remainderUnsigned(fingerprints[i], sections.length);
        if (heads[shard] == 0) {
          heads[shard] = 1 + sizes[shard];
          put(shard, text);
          put(shard, (long) words << Integer.SIZE | different);
          put(shard, 0);
        }
        put(shard, fingerprints[i]);
        sections[shard][heads[shard] + HEAD - 2]++;
      }
      if (numbers > MOST_NUMBERS) {
        write();
      }
    }

    private void put(int shard, long number) {
      if (sizes[shard] == sections[shard].length) {
        sections[shard] = Arrays.copyOf(sections[shard], Math.max(64, 2 * sizes[shard]));
      }
      sections[shard][sizes[shard]++] = number;
      numbers++;
    }

    /** Writes the rest and returns all sections of all files; none is empty. */
    public List<WorkFile> finish() throws IOException {
      write();
      return List.copyOf(written);
    }

    private void write() throws IOException {
      if (numbers == 0) {
        return;
      }
      String file = SortedRun.uniqueFile(folder, WorkFile.Kind.FINGERPRINTS);
      long offset = 0;
      try (OutputStream out = Storage.create(file)) {
        for (int shard = 0; shard < sections.length; shard++) {
          int size = sizes[shard];
          if (size > 0) {
            written.add(new WorkFile(WorkFile.Kind.FINGERPRINTS, file, shard, size, offset, ""));
            ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * size);
            bytes.asLongBuffer().put(sections[shard], 0, size);
            out.write(bytes.array());
            offset += bytes.capacity();
          }
          sections[shard] = new long[0];
          sizes[shard] = 0;
        }
      }
      numbers = 0;
    }
  }

  /** A receiver of the texts of a section, each followed by its fingerprints. */
  public interface Visitor {

    /** Receives a text, with the number of its words and of its different fingerprints. */
    void text(long number, int words, int different);

    /** Receives a fingerprint of the last text. */
    void fingerprint(long fingerprint);
  }

  /**
   * Reads a section.
   *
   * @throws IOException if it cannot be read or was cut off
   */
  public static void read(WorkFile section, Visitor visitor) throws IOException {
    byte[] block = new byte[1 << 16];
    ByteBuffer bytes = ByteBuffer.wrap(block);
    long fingerprints = 0;
    int head = 0;
    long text = 0;
    long sizes = 0;
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(Storage.read(section.path(), section.offset())))) {
      for (long left = section.rows(); left > 0; ) {
        int count = (int) Math.min(left, block.length / Long.BYTES);
        in.readFully(block, 0, count * Long.BYTES);
        left -= count;
        bytes.clear();
        for (int i = 0; i < count; i++) {
          long number = bytes.getLong();
          if (fingerprints > 0) {
            visitor.fingerprint(number);
            fingerprints--;
          } else if (head == 0) {
            text = number;
            head = 1;
          } else if (head == 1) {
            sizes = number;
            head = 2;
          } else {
            visitor.text(text, (int) (sizes >>> Integer.SIZE), (int) sizes);
            fingerprints = number;
            head = 0;
          }
        }
      }
    } catch (EOFException e) {
      throw new IOException(section.path() + " was cut off. Is the disk full?", e);
    }
  }
}
