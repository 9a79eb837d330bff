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

/**
 * Files by name, wherever they lie: on this machine's disk, or where one of Beam's file systems
 * reaches. Names are absolute.
 */
public final class Storage {

  private static final String BYTES = "application/octet-stream";

  private Storage() {}

  /**
   * Opens a file.
   *
   * @throws NoSuchFileException if it is not there
   */
  public static InputStream read(String name) throws IOException {
    return Channels.newInputStream(open(name));
  }

  /** Opens a file where it may be read from any place. */
  public static SeekableByteChannel openAnywhere(String name) throws IOException {
    ReadableByteChannel channel = open(name);
    if (channel instanceof SeekableByteChannel seekable) {
      return seekable;
    }
    channel.close();
    throw new IOException(
        name + ": its file system reads files from their beginning only; write elsewhere");
  }

  /**
   * Opens a file.
   *
   * @param offset of the first byte that is read
   */
  public static InputStream read(String name, long offset) throws IOException {
    return Channels.newInputStream(openAnywhere(name).position(offset));
  }

  /**
   * All bytes of a file.
   *
   * @throws NoSuchFileException if it is not there
   */
  public static byte[] readAll(String name) throws IOException {
    try (ReadableByteChannel channel = open(name)) {
      return readAll(channel, channel instanceof SeekableByteChannel file ? file.size() : -1);
    }
  }

  /**
   * All bytes of a file that is open.
   *
   * @param size how many these are; -1 where that is not known
   */
  public static byte[] readAll(ReadableByteChannel channel, long size) throws IOException {
    if (size < 0) {
      return Channels.newInputStream(channel).readAllBytes();
    }
    // One array of the right size; a file may become shorter meanwhile.
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(size));
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
      // Of a file that may not be read Java says the same.
      IOException why =
          FileNames.isLocal(name) && Files.exists(Path.of(name))
              ? new AccessDeniedException(name)
              : new NoSuchFileException(name);
      why.initCause(e);
      throw why;
    } catch (RuntimeException e) { // Of a missing file that of S3 throws Amazon's own.
      if (FileNames.isLocal(name) || exists(name)) {
        throw e;
      }
      IOException why = new NoSuchFileException(name);
      why.initCause(e);
      throw why;
    }
  }

  /**
   * Makes a folder and those above it, if they are not there; elsewhere than on a disk files do.
   */
  public static void makeFolder(String name) throws IOException {
    if (FileNames.isLocal(name)) {
      Files.createDirectories(Path.of(name));
    }
  }

  /**
   * Begins a file; it is whole when the stream is closed.
   *
   * @param name in a folder that is there: what a failed run still has in hand must not bring back
   *     the folders that were swept away
   */
  public static OutputStream create(String name) throws IOException {
    if (FileNames.isLocal(name)) { // Beam's stream to the disk copies every byte twice.
      return Files.newOutputStream(Path.of(name));
    }
    // Closes it once, however often it is closed: that of S3 would upload one part more.
    return new BufferedOutputStream(
        Channels.newOutputStream(FileSystems.create(file(name), BYTES)));
  }

  /** Writes a whole file. */
  public static void write(String name, byte[] bytes) throws IOException {
    try (OutputStream out = create(name)) {
      out.write(bytes);
    }
  }

  /** Writes a whole file of text, as UTF-8. */
  public static void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Puts a finished file in its place, over another one if there is one. Nobody sees a part of it:
   * a disk and HDFS rename it, an object store copies it and shows the copy when it is whole.
   */
  public static void move(String from, String to) throws IOException {
    FileSystems.rename(List.of(file(from)), List.of(file(to)));
  }

  /** Deletes a file, if it is there. */
  public static void delete(String name) throws IOException {
    if (FileNames.isLocal(name)) { // Beam would log that it is not there.
      Files.deleteIfExists(Path.of(name));
    } else {
      FileSystems.delete(List.of(file(name)));
    }
  }

  /** Whether there is such a file. */
  public static boolean exists(String name) throws IOException {
    if (FileNames.isLocal(name)) {
      return Files.isRegularFile(Path.of(name));
    }
    return !FileSystems.match(name, EmptyMatchTreatment.ALLOW).metadata().isEmpty();
  }

  /** The bytes that a file has. */
  public static long size(String name) throws IOException {
    return FileNames.isLocal(name)
        ? Files.size(Path.of(name))
        : FileSystems.matchSingleFileSpec(name).sizeBytes();
  }

  /** The disk is not asked: that would cost as much as opening. */
  private static ResourceId file(String name) {
    return FileSystems.matchNewResource(name, false);
  }
}
