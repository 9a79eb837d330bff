package org.parley.storage;

import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.ResourceId;

/** Reads and writes local files and files of Beam's file systems, by absolute name. */
public final class Storage {

  private static final String BYTES = "application/octet-stream";

  private Storage() {}

  /**
   * Opens a file.
   *
   * @throws NoSuchFileException if it does not exist
   */
  public static InputStream read(String name) throws IOException {
    return Channels.newInputStream(open(name));
  }

  /** Opens a file for reading at any position. */
  public static SeekableByteChannel openAnywhere(String name) throws IOException {
    ReadableByteChannel channel = open(name);
    if (channel instanceof SeekableByteChannel seekable) {
      return seekable;
    }
    channel.close();
    throw new IOException(
        name + ": this file system cannot read from the middle of a file; use another");
  }

  /**
   * Opens a file at a position.
   *
   * @param offset of the first byte to read
   */
  public static InputStream read(String name, long offset) throws IOException {
    return Channels.newInputStream(openAnywhere(name).position(offset));
  }

  /**
   * Reads all bytes of a file.
   *
   * @throws NoSuchFileException if it does not exist
   */
  public static byte[] readAll(String name) throws IOException {
    try (ReadableByteChannel channel = open(name)) {
      return readAll(channel, channel instanceof SeekableByteChannel file ? file.size() : -1);
    }
  }

  /**
   * Reads all bytes of an open file.
   *
   * @param size in bytes; -1 if unknown
   */
  public static byte[] readAll(ReadableByteChannel channel, long size) throws IOException {
    if (size < 0) {
      return Channels.newInputStream(channel).readAllBytes();
    }
    return readAll(channel, size, new byte[0]);
  }

  /**
   * Reads all bytes of an open file whose first bytes were read.
   *
   * @param size of the file in bytes
   */
  public static byte[] readAll(ReadableByteChannel channel, long size, byte[] start)
      throws IOException {
    // One array of the right size; the file may have become shorter since it was measured.
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(size)).put(start);
    int read = 0;
    while (bytes.hasRemaining() && read >= 0) {
      read = channel.read(bytes);
    }
    return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
  }

  static ReadableByteChannel open(String name) throws IOException {
    try {
      return FileSystems.open(file(name));
    } catch (FileNotFoundException e) {
      // Java throws the same for a file without read permission.
      boolean forbidden = FileNames.isLocal(name) && Files.exists(Path.of(name));
      throw because(e, forbidden ? new AccessDeniedException(name) : new NoSuchFileException(name));
    } catch (RuntimeException e) { // For a missing file, S3 throws Amazon's own exception.
      if (FileNames.isLocal(name) || exists(name)) {
        throw e;
      }
      throw because(e, new NoSuchFileException(name));
    }
  }

  private static IOException because(Exception cause, IOException why) {
    why.initCause(cause);
    return why;
  }

  /** Creates a local folder and its parents; a remote folder comes with its first file. */
  public static void makeFolder(String name) throws IOException {
    if (FileNames.isLocal(name)) {
      Files.createDirectories(Path.of(name));
    }
  }

  /**
   * Creates a file, which is complete once the stream is closed.
   *
   * @param name in a folder that exists: after a failed run, its last writes must not create again
   *     the folders that were deleted
   */
  public static OutputStream create(String name) throws IOException {
    if (FileNames.isLocal(name)) { // Beam's local stream copies every byte twice.
      return Files.newOutputStream(Path.of(name));
    }
    // Closes Beam's stream only once: closing that of S3 again would upload another part.
    return new BufferedOutputStream(
        Channels.newOutputStream(FileSystems.create(file(name), BYTES)));
  }

  /** Writes a whole file. */
  public static void write(String name, byte[] bytes) throws IOException {
    try (OutputStream out = create(name)) {
      out.write(bytes);
    }
  }

  /** Writes a whole file as UTF-8. */
  public static void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Moves a finished file atomically and replaces a file of that name. A disk and HDFS rename it;
   * an object store copies it and shows only the complete copy.
   */
  public static void move(String from, String to) throws IOException {
    FileSystems.rename(List.of(file(from)), List.of(file(to)));
  }

  /** Deletes a file if it exists. */
  public static void delete(String name) throws IOException {
    if (FileNames.isLocal(name)) { // Beam would log a missing file.
      Files.deleteIfExists(Path.of(name));
    } else {
      FileSystems.delete(List.of(file(name)));
    }
  }

  /** Returns whether the file exists. */
  public static boolean exists(String name) throws IOException {
    if (FileNames.isLocal(name)) {
      return Files.isRegularFile(Path.of(name));
    }
    return !FileSystems.match(name, EmptyMatchTreatment.ALLOW).metadata().isEmpty();
  }

  /** Returns the size of a file in bytes. */
  public static long size(String name) throws IOException {
    return FileNames.isLocal(name)
        ? Files.size(Path.of(name))
        : FileSystems.matchSingleFileSpec(name).sizeBytes();
  }

  /** Returns the resource without looking at the disk, which would cost as much as opening. */
  private static ResourceId file(String name) {
    return FileSystems.matchNewResource(name, false);
  }
}
