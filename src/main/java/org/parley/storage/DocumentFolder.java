package org.parley.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.parley.model.DocumentPath;

/**
 * A folder that contains a study's documents, local or remote. A local path may lead to a link, a
 * folder or a pipe, which is no document; a remote name always means a file.
 *
 * @param root the folder's name
 */
public record DocumentFolder(String root) {

  /** The reason why a path is not a document. */
  public enum Fault {
    /** A link to a file outside the folder. */
    OUTSIDE,
    /** A folder. */
    FOLDER,
    /** Not a file but, for example, a pipe; reading it might never end. */
    NO_FILE
  }

  /** Signals that a path is not a document. */
  public static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    Unfit(Fault fault) {
      super(fault.name());
      this.fault = fault;
    }

    /** Returns the reason. */
    public Fault fault() {
      return fault;
    }
  }

  /**
   * A function that reads the bytes of a document.
   *
   * @param <T> the type of its result
   */
  public interface Reading<T> {

    /**
     * Reads the bytes.
     *
     * @param size in bytes; -1 if unknown, in which case the channel cannot seek
     * @param name absolute name of the file
     */
    T read(ReadableByteChannel bytes, long size, String name) throws IOException;
  }

  /**
   * Reads a document.
   *
   * @param path relative to the folder; it must not lead out of the folder by its spelling; a file
   *     with a canonically equivalent name is read if there is none with this one
   * @throws NoSuchFileException if there is no such file
   * @throws InvalidPathException if no local file can have this name
   * @throws IOException if the local disk fails
   * @throws UncheckedIOException if the remote file system fails
   * @throws Unfit if the path is not a document
   */
  public <T> T read(String path, Reading<T> reading) throws IOException, Unfit {
    boolean local = isLocal();
    String name = local ? EquivalentNames.find(Path.of(root), path).toString() : name(path);
    long localSize = local ? fileSize(Path.of(name)) : -1;
    try (ReadableByteChannel channel = Storage.open(name)) {
      long size = !local && channel instanceof SeekableByteChannel file ? file.size() : localSize;
      return reading.read(channel, size, name);
    } catch (IOException e) {
      if (local || e instanceof NoSuchFileException) {
        throw e;
      }
      throw missing(name, e);
    }
  }

  /**
   * Returns the sizes of documents in bytes, without opening them.
   *
   * @param paths inside the folder
   * @return one size for each path that is a file, in no order
   */
  public List<Long> sizes(Collection<String> paths) throws IOException {
    if (!isLocal()) {
      Set<String> names = paths.stream().map(this::name).collect(Collectors.toSet());
      return Listing.below(root).files().stream()
          .filter(file -> names.contains(file.name()))
          .map(Listing.File::bytes)
          .toList();
    }
    List<Long> sizes = new ArrayList<>();
    for (String path : paths) {
      Optional<String> file = file(path);
      if (file.isPresent()) {
        sizes.add(Storage.size(file.get()));
      }
    }
    return sizes;
  }

  /**
   * Returns the paths of the files below the folder, in no order. Leaves out hidden files and
   * folders (names that begin with a full stop), and does not follow links.
   *
   * @param isLeftOut accepts absolute names of files and folders that are not documents
   * @throws InvalidPathException if this machine cannot represent a file's name
   */
  public List<String> paths(Predicate<String> isLeftOut) throws IOException {
    return isLocal() ? walk(isLeftOut) : Listing.below(root).paths(root, isLeftOut);
  }

  private List<String> walk(Predicate<String> isLeftOut) throws IOException {
    List<String> found = new ArrayList<>();
    Path real = Path.of(root).toRealPath();
    Files.walkFileTree(
        real,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
            return !below.equals(real) && isSkipped(below)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isSkipped(file)) {
              found.add(path(file));
            }
            return FileVisitResult.CONTINUE;
          }

          private boolean isSkipped(Path path) {
            return path.getFileName().toString().startsWith(".")
                || isLeftOut.test(FileNames.in(root, path(path)));
          }

          private String path(Path below) {
            List<String> names = new ArrayList<>();
            real.relativize(below).forEach(name -> names.add(name.toString()));
            return String.join("/", names);
          }
        });
    return found;
  }

  private boolean isLocal() {
    return FileNames.isLocal(root);
  }

  private Optional<String> file(String path) throws IOException {
    try {
      String name = EquivalentNames.find(Path.of(root), path).toString();
      return Storage.exists(name) ? Optional.of(name) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty(); // No file can have this name here.
    }
  }

  /** Returns the full name of a document. */
  public String name(String path) {
    return FileNames.in(root, isLocal() ? path : DocumentPath.normalize(path));
  }

  /**
   * Returns an exception if the remote file does not exist, since each store reports that in its
   * own way. Any other failure may be temporary: it fails the bundle, so that the runner tries
   * again and no document is lost.
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

  private long fileSize(Path file) throws IOException, Unfit {
    BasicFileAttributes attributes = attributes(file, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isSymbolicLink()) {
      if (!file.toRealPath().startsWith(Path.of(root).toRealPath())) {
        throw new Unfit(Fault.OUTSIDE);
      }
      attributes = attributes(file);
    }
    if (!attributes.isRegularFile()) {
      throw new Unfit(attributes.isDirectory() ? Fault.FOLDER : Fault.NO_FILE);
    }
    return attributes.size();
  }

  private static BasicFileAttributes attributes(Path file, LinkOption... options)
      throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, options);
  }
}
