package org.parley.publish;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.UUID;
import org.parley.model.Sha256;
import org.parley.table.CsvBuffer;
import org.parley.table.RunFile;
import org.parley.table.Table;

/**
 * A table on its way to its file: written under a name of its own, renamed when it is whole.
 *
 * @param <R> the rows of the table
 */
final class TableFile<R> implements Closeable {

  private static final int BUFFER = 1 << 16;
  private static final int COPIED_AT_ONCE = 1 << 18;

  private final Table<R> table;
  private final Path unfinished;
  private final Path file;
  private final MessageDigest digest = Sha256.digest();
  private final FileChannel channel;
  private final OutputStream out;
  private final CsvBuffer csv = new CsvBuffer();
  private long rows;

  TableFile(Table<R> table, Path folder) throws IOException {
    this.table = table;
    String name = table.name().label() + ".csv";
    unfinished = folder.resolve("." + name + "-" + UUID.randomUUID());
    file = folder.resolve(name);
    channel = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    out =
        new BufferedOutputStream(
            new DigestOutputStream(Channels.newOutputStream(channel), digest), BUFFER);
    out.write(table.header());
  }

  /** Writes the next row. */
  void write(R row) throws IOException {
    csv.clear();
    table.write(row, csv);
    out.write(csv.array(), 0, csv.length());
    rows++;
  }

  /** Writes the next row, already formatted. */
  void writeFormatted(byte[] row) throws IOException {
    out.write(row);
    rows++;
  }

  /** Writes all rows of a file of formatted lines; they never come through Java's memory. */
  void append(RunFile lines) throws IOException {
    out.flush();
    try (FileChannel in = FileChannel.open(Path.of(lines.path()))) {
      ByteBuffer buffer = ByteBuffer.allocateDirect(COPIED_AT_ONCE);
      while (in.read(buffer) >= 0) {
        buffer.flip();
        digest.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        buffer.clear();
      }
    }
    rows += lines.rows();
  }

  /** Finishes the file. */
  PublishedTable finish() throws IOException {
    out.close();
    long bytes = Files.size(unfinished);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    return new PublishedTable(table.name().label(), rows, bytes, Sha256.hex(digest.digest()));
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(unfinished);
  }
}
