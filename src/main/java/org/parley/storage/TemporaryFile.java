package org.parley.storage;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file in this machine's folder for temporary files that is deleted when it is closed. */
public final class TemporaryFile implements Closeable {

  private final Path path;

  private TemporaryFile(Path path) {
    this.path = path;
  }

  /** Creates an empty file. */
  public static TemporaryFile create() throws IOException {
    return new TemporaryFile(Files.createTempFile("parley-", ""));
  }

  /** Opens the file to write it anew. */
  public OutputStream write() throws IOException {
    return Files.newOutputStream(path);
  }

  /** Opens the file to read it from its start. */
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  /** Opens the file to read it from any place. */
  public SeekableByteChannel channel() throws IOException {
    return Files.newByteChannel(path);
  }

  /** Returns all bytes. */
  public byte[] bytes() throws IOException {
    return Files.readAllBytes(path);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
