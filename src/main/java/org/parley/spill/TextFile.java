package org.parley.spill;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.parley.model.TextPlace;
import org.parley.storage.FileNames;
import org.parley.storage.Storage;

/**
 * A work file that contains the cleaned texts of many documents as UTF-8. The reading stage writes
 * it, so that no later stage opens a document again.
 */
public final class TextFile {

  /** Largest number of open files per reader; a range has texts in most files of a run. */
  private static final int MOST_OPEN = 64;

  private TextFile() {}

  /** A writer of one file. It creates no file if no text is added. */
  public static final class Writer implements Closeable {
    private final String folder;
    private final String name = "texts-" + UUID.randomUUID();
    private OutputStream out;
    private long offset;

    /**
     * Creates a writer of a file with a unique name.
     *
     * @param folder the run's working folder
     */
    public Writer(String folder) {
      this.folder = folder;
    }

    /**
     * Appends a text and returns its place, which can be read after {@link #close}.
     *
     * @param utf8 the text as UTF-8
     */
    public TextPlace add(byte[] utf8) throws IOException {
      if (out == null) {
        out = Storage.create(FileNames.in(folder, name));
      }
      out.write(utf8);
      TextPlace place = new TextPlace(name, offset, utf8.length);
      offset += utf8.length;
      return place;
    }

    @Override
    public void close() throws IOException {
      if (out != null) {
        out.close();
      }
    }
  }

  /** A reader of the texts of any files in a folder. It is not thread-safe. */
  public static final class Reader implements Closeable {
    private final String folder;

    /** The open files, the least recently used one first. */
    private final Map<String, SeekableByteChannel> open = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Creates a reader; it opens files when it needs them.
     *
     * @param folder the run's working folder
     */
    public Reader(String folder) {
      this.folder = folder;
    }

    /**
     * Reads a text.
     *
     * @throws IOException if the file cannot be read or is shorter than it was written
     */
    public String read(TextPlace place) throws IOException {
      SeekableByteChannel channel = channel(place.file()).position(place.offset());
      ByteBuffer utf8 = ByteBuffer.allocate(place.bytes());
      while (utf8.hasRemaining()) {
        if (channel.read(utf8) < 0) {
          throw new EOFException(
              FileNames.in(folder, place.file()) + " was cut off. Is the disk full?");
        }
      }
      return new String(utf8.array(), StandardCharsets.UTF_8);
    }

    private SeekableByteChannel channel(String file) throws IOException {
      SeekableByteChannel channel = open.get(file);
      if (channel == null) {
        if (open.size() == MOST_OPEN) {
          String eldest = open.keySet().iterator().next();
          open.remove(eldest).close();
        }
        channel = Storage.openAnywhere(FileNames.in(folder, file));
        open.put(file, channel);
      }
      return channel;
    }

    @Override
    public void close() throws IOException {
      for (SeekableByteChannel channel : open.values()) {
        channel.close();
      }
    }
  }
}
