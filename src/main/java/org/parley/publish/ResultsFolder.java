package org.parley.publish;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder of a study's results, held by one run at a time.
 *
 * <p>{@code results/NAME} is a link to a folder in {@code results/.NAME/}, where everything else is
 * too: the lock, the files of the run at work, the store of extracted texts. A run publishes by
 * renaming a new link over the old one, so that at any moment the results are the old ones whole or
 * the new ones whole. What a killed run left behind the next one sweeps away.
 */
public final class ResultsFolder implements Closeable {

  /** The results are held by another run, or something else stands in their place. */
  public static final class NotAvailable extends IOException {
    private static final long serialVersionUID = 1L;

    NotAvailable(String message) {
      super(message);
    }
  }

  private static final String RUN = "run-";
  private static final String WORK = "work-";
  private static final String LINK = "link-";

  private final Path results;
  private final Path hidden;
  private final FileChannel lockFile;
  private final Path staging;
  private final Path work;

  private ResultsFolder(Path results, Path hidden, FileChannel lockFile) {
    this.results = results;
    this.hidden = hidden;
    this.lockFile = lockFile;
    String run = UUID.randomUUID().toString();
    this.staging = hidden.resolve(RUN + run);
    this.work = hidden.resolve(WORK + run);
  }

  /**
   * Takes the folder for a run.
   *
   * @throws NotAvailable if another run has it, or if at {@code path} there is something else than
   *     an empty folder or the results of an earlier run
   */
  public static ResultsFolder open(Path path) throws IOException {
    Path results = path.toAbsolutePath().normalize();
    Path hidden = results.resolveSibling("." + results.getFileName());
    if (!isFree(results) && !isPublished(results, hidden)) {
      throw new NotAvailable(
          results
              + ": expected the results of an earlier run, or nothing; found something that Parley"
              + " did not make. Move it away, or write elsewhere with --output=FOLDER");
    }
    FileChannel lockFile = lockFile(results, hidden);
    if (!lock(lockFile)) {
      lockFile.close();
      throw new NotAvailable(
          results
              + ": another run is writing these results. Wait until it is done, or write"
              + " elsewhere with --output=FOLDER");
    }
    ResultsFolder folder = new ResultsFolder(results, hidden, lockFile);
    folder.sweep();
    Files.createDirectories(folder.staging.resolve("tables"));
    Files.createDirectories(folder.work);
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

  /** Whether it is a link that a run made; a link to somewhere else is its maker's. */
  private static boolean isPublished(Path results, Path hidden) throws IOException {
    return published(results).map(Path::getParent).equals(Optional.of(hidden));
  }

  private static boolean lock(FileChannel lockFile) throws IOException {
    try {
      FileLock lock = lockFile.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Where the run puts what it will publish. */
  public String staging() {
    return staging.toString();
  }

  /** Where the run puts its tables. */
  public String tables() {
    return staging.resolve("tables").toString();
  }

  /** Where the run's workers put files on the way. */
  public String work() {
    return work.toString();
  }

  /** Where texts that were dear to extract are kept from run to run. */
  public String texts() {
    return hidden.resolve("texts").toString();
  }

  /** What the publishers wrote, all together. */
  public Summary collect() throws IOException {
    return Summary.collect(tables());
  }

  /** Makes what is staged the results. */
  public void publish() throws IOException {
    Path link = hidden.resolve(LINK + UUID.randomUUID());
    Path target = results.getParent().relativize(staging);
    Files.createSymbolicLink(link, target);
    if (Files.isDirectory(results, LinkOption.NOFOLLOW_LINKS)) {
      Files.delete(results); // Empty; a link cannot be renamed over it.
    }
    Files.move(link, results, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Lets go of the folder; what is not published is deleted. */
  @Override
  public void close() throws IOException {
    try (lockFile) {
      sweep();
    }
  }

  /**
   * Deletes everything but the published results and the store of texts. What cannot be deleted
   * now, such as a table that somebody has open on a network drive, a later run sweeps away.
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
      return; // Nobody looks for results there, and the next run tries again.
    }
  }
}
