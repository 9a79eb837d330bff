package org.parley.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of results that is on the local disk. {@code results/NAME} is a link to a folder in
 * {@code results/.NAME/}. That folder also contains the lock, intermediate files and the cache of
 * extracted texts. A run publishes by renaming a new link over the old one.
 */
final class LinkedResults extends ResultsFolder {

  private static final String LINK = "link-";

  private final Path results;
  private final Path hidden;
  private final FileChannel lockFile;

  private LinkedResults(Path results, Path hidden, FileChannel lockFile) {
    super(hidden.toString());
    this.results = results;
    this.hidden = hidden;
    this.lockFile = lockFile;
  }

  static LinkedResults take(String name) throws IOException {
    Path results = Path.of(name);
    Path hidden = results.resolveSibling("." + results.getFileName());
    if (!isFree(results) && !isPublished(results, hidden)) {
      throw NotAvailable.notOurs(name, "something that");
    }
    FileChannel lockFile = lockFile(results, hidden);
    if (!lock(lockFile)) {
      lockFile.close();
      throw NotAvailable.inUse(name, "");
    }
    LinkedResults folder = new LinkedResults(results, hidden, lockFile);
    folder.sweep();
    Files.createDirectories(Path.of(folder.tables()));
    Files.createDirectories(Path.of(folder.work()));
    return folder;
  }

  private static FileChannel lockFile(Path results, Path hidden) throws NotAvailable {
    try {
      Files.createDirectories(hidden);
      return FileChannel.open(
          hidden.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new NotAvailable(
          results
              + ": cannot be written to ("
              + e.getClass().getSimpleName()
              + "); expected a folder in which you may write. Choose one with --output=FOLDER");
    }
  }

  private static boolean isFree(Path results) throws IOException {
    if (!Files.isDirectory(results, LinkOption.NOFOLLOW_LINKS)) {
      return !Files.exists(results, LinkOption.NOFOLLOW_LINKS);
    }
    try (Stream<Path> entries = Files.list(results)) {
      return entries.findAny().isEmpty();
    }
  }

  /** Returns whether it is a link that a run made. */
  private static boolean isPublished(Path results, Path hidden) throws IOException {
    return published(results).map(Path::getParent).equals(Optional.of(hidden));
  }

  private static boolean lock(FileChannel lockFile) throws IOException {
    try {
      return lockFile.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public String published() {
    return results.toString();
  }

  @Override
  public void publish() throws IOException {
    Path link = hidden.resolve(LINK + id());
    Path target = results.getParent().relativize(Path.of(staging()));
    Files.createSymbolicLink(link, target);
    if (Files.isDirectory(results, LinkOption.NOFOLLOW_LINKS)) {
      Files.delete(results); // Empty; a link cannot be renamed over it.
    }
    Files.move(link, results, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    try (lockFile) {
      sweep();
    }
  }

  /**
   * Deletes the folders and links of other runs. A file that cannot be deleted now, such as a table
   * in use on a network drive, is left to a later run.
   */
  private void sweep() throws IOException {
    Optional<Path> published = published(results);
    List<Path> entries;
    try (Stream<Path> stream = Files.list(hidden)) {
      entries = stream.toList();
    }
    for (Path entry : entries) {
      String name = entry.getFileName().toString();
      boolean ofRun = name.startsWith(RUN) || name.startsWith(WORK) || name.startsWith(LINK);
      if (ofRun && !published.equals(Optional.of(entry))) {
        delete(entry);
      }
    }
  }

  private static Optional<Path> published(Path results) throws IOException {
    return Files.isSymbolicLink(results)
        ? Optional.of(results.resolveSibling(Files.readSymbolicLink(results)).normalize())
        : Optional.empty();
  }

  private static void delete(Path tree) {
    try (Stream<Path> stream = Files.walk(tree)) {
      for (Path path : stream.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      return; // The folder is hidden, and the next run tries again.
    }
  }
}
