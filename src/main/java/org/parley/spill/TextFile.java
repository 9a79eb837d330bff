package org.parley.spill;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parley.model.QuotedText;
import org.parley.model.Span;
import org.parley.model.TextPlace;
import org.parley.storage.FileNames;
import org.parley.storage.Storage;

/**
 * A work file that contains the cleaned texts of many documents as UTF-8, each followed by its
 * structure, if it has any. The reading stage writes it, so that no later stage opens a document
 * again.
 */
public final class TextFile {

  /** Largest number of open files per reader; a range has texts in most files of a run. */
  private static final int MOST_OPEN = 64;

  /** The last byte of a text with structure; it never occurs in UTF-8. */
  private static final byte STRUCTURE = (byte) 0xFF;

  private TextFile() {}

  private static int structureBytes(int passages) {
    return 2 * Integer.BYTES * passages + Integer.BYTES + 1;
  }

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
     * @param quoted the passages that its structure quotes
     */
    public TextPlace add(byte[] utf8, List<Span> quoted) throws IOException {
      if (out == null) {
        out = Storage.create(FileNames.in(folder, name));
      }
      byte[] structure = structure(quoted);
      out.write(utf8);
      out.write(structure);
      TextPlace place = new TextPlace(name, offset, utf8.length + structure.length);
      offset += place.bytes();
      return place;
    }

    /** Encodes the quoted passages and their number; {@link #STRUCTURE} says that there are any. */
    private static byte[] structure(List<Span> quoted) {
      if (quoted.isEmpty()) {
        return new byte[0];
      }
      ByteBuffer bytes = ByteBuffer.allocate(structureBytes(quoted.size()));
      for (Span passage : quoted) {
        bytes.putInt(passage.start()).putInt(passage.end());
      }
      return bytes.putInt(quoted.size()).put(STRUCTURE).array();
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
    public QuotedText read(TextPlace place) throws IOException {
      SeekableByteChannel channel = channel(place.file()).position(place.offset());
      ByteBuffer utf8 = ByteBuffer.allocate(place.bytes());
      while (utf8.hasRemaining()) {
        if (channel.read(utf8) < 0) {
          throw new EOFException(
              FileNames.in(folder, place.file()) + " was cut off. Is the disk full?");
        }
      }
      return decode(utf8.array());
    }

    private static QuotedText decode(byte[] utf8) {
      int end = utf8.length;
      if (end == 0 || utf8[end - 1] != STRUCTURE) {
        return QuotedText.plain(new String(utf8, StandardCharsets.UTF_8));
      }
      ByteBuffer bytes = ByteBuffer.wrap(utf8);
      int passages = bytes.getInt(end - 1 - Integer.BYTES);
      int from = end - structureBytes(passages);
      List<Span> quoted = new ArrayList<>(passages);
      for (int at = from; quoted.size() < passages; at += 2 * Integer.BYTES) {
        quoted.add(new Span(bytes.getInt(at), bytes.getInt(at + Integer.BYTES)));
      }
      return new QuotedText(new String(utf8, 0, from, StandardCharsets.UTF_8), quoted);
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
