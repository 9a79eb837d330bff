package org.parley.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.parley.model.DocumentPath;

/**
 * The folder that a study's documents lie in, on the disk or elsewhere. A disk has links, folders
 * and pipes, which are no documents; other places have files only.
 */
public final class DocumentFolder {

  /** Why a path names nothing that may be read as a document. */
  public enum Fault {
    /** A link that leads out of the folder. */
    OUTSIDE,
    /** A folder. */
    FOLDER,
    /** Something else than a file, such as a pipe, which would be waited for without end. */
    NO_FILE,
    /** More bytes than are read. */
    TOO_LARGE
  }

  /** A path names nothing that may be read as a document. */
  public static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final long bytes;

    Unfit(Fault fault, long bytes) {
      super(fault.name());
      this.fault = fault;
      this.bytes = bytes;
    }

    /** What is wrong. */
    public Fault fault() {
      return fault;
    }

    /** The size of the file; -1 where it was not asked. */
    public long bytes() {
      return bytes;
    }
  }

  private final String root;
  private final boolean local;

  private DocumentFolder(String root) {
    this.root = root;
    this.local = FileNames.isLocal(root);
  }

  /** The folder of this name. */
  public static DocumentFolder at(String root) {
    return new DocumentFolder(root);
  }

  /**
   * What is made of a document's bytes.
   *
   * @param <T> what it is
   */
  public interface Reading<T> {

    /**
     * Makes it.
     *
     * @param size in bytes; -1 where it is known at the end only, and the channel cannot go back
     */
    T read(ReadableByteChannel bytes, long size) throws IOException;
  }

  /**
   * Reads a document.
   *
   * @param path relative to the folder, inside it by its spelling
   * @param most bytes that are read
   * @throws NoSuchFileException if there is no such file
   * @throws InvalidPathException if no file can have this name here
   * @throws IOException if the disk does not give it
   * @throws UncheckedIOException if another place does not give it now
   */
  public <T> T read(String path, long most, Reading<T> reading) throws IOException, Unfit {
    long localSize = local ? fileSize(Path.of(root).resolve(path)) : -1;
    requireAtMost(most, localSize);
    String name = name(path);
    try (ReadableByteChannel channel = Storage.open(name)) {
      long size = !local && channel instanceof SeekableByteChannel file ? file.size() : localSize;
      requireAtMost(most, size);
      return reading.read(channel, size);
    } catch (IOException e) {
      if (local || e instanceof NoSuchFileException) {
        throw e;
      }
      throw missing(name, e);
    }
  }

  /**
   * How many bytes documents have, without opening them.
   *
   * @param paths inside the folder
   * @return those of them that are files
   */
  public Map<String, Long> sizes(Collection<String> paths) throws IOException {
    Map<String, Long> sizes = new HashMap<>();
    if (local) {
      for (String path : paths) {
        if (isFile(path)) {
          sizes.put(path, Storage.size(name(path)));
        }
      }
    } else {
      Map<String, Long> all = new HashMap<>();
      Listing.below(root).files().forEach(file -> all.put(file.name(), file.bytes()));
      paths.forEach(path -> sizes.put(path, all.get(name(path))));
      sizes.values().removeIf(Objects::isNull);
    }
    return sizes;
  }

  private boolean isFile(String path) throws IOException {
    try {
      return Storage.exists(name(path));
    } catch (InvalidPathException e) {
      return false; // No file can have this name here.
    }
  }

  /** The whole name of a document. */
  public String name(String path) {
    return FileNames.in(root, local ? path : DocumentPath.normalise(path));
  }

  /**
   * Of a missing file each store says something else. Of any other fault it is the network's or the
   * store's: the runner may try again, and no document is left out because a line was down.
   */
  private static NoSuchFileException missing(String name, IOException cause) {
    try {
      if (!Storage.exists(name)) {
        NoSuchFileException missing = new NoSuchFileException(name);
        missing.initCause(cause);
        return missing;
      }
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
    throw new UncheckedIOException(name + ": cannot be read now; run the study again", cause);
  }

  private static void requireAtMost(long most, long size) throws Unfit {
    if (size > most) {
      throw new Unfit(Fault.TOO_LARGE, size);
    }
  }

  private long fileSize(Path file) throws IOException, Unfit {
    BasicFileAttributes attributes = attributes(file, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isSymbolicLink()) {
      if (!file.toRealPath().startsWith(Path.of(root).toRealPath())) {
        throw new Unfit(Fault.OUTSIDE, -1);
      }
      attributes = attributes(file);
    }
    if (!attributes.isRegularFile()) {
      throw new Unfit(attributes.isDirectory() ? Fault.FOLDER : Fault.NO_FILE, -1);
    }
    return attributes.size();
  }

  private static BasicFileAttributes attributes(Path file, LinkOption... options)
      throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, options);
  }
}
