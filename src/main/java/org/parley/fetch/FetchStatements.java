package org.parley.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.model.Sha256;

/**
 * A run that downloads the statements of a catalogue whose licence allows it. It never replaces a
 * file that was edited or that a person saved. A run that is killed leaves only whole files; the
 * next run goes on.
 */
public final class FetchStatements {

  /** A refusal of a second run at the same time. */
  public static final class AlreadyRunning extends IOException {
    private static final long serialVersionUID = 1L;

    private AlreadyRunning(Path folder) {
      super("another download into '" + folder + "' is running; wait until it ends");
    }
  }

  private final Catalogue catalogue;
  private final Provenance provenance;
  private final Download download;
  private final Waiting waiting;
  private final boolean refresh;

  private FetchStatements(
      Catalogue catalogue, String userAgent, FetchLimits limits, Waiting waiting, boolean refresh)
      throws IOException {
    this.catalogue = catalogue;
    this.provenance = Provenance.in(catalogue.folder().resolve(Catalogue.DOWNLOADS));
    this.waiting = waiting;
    this.refresh = refresh;
    this.download =
        new Download(new Requests(userAgent, limits, new Pace(waiting, limits.pause())), limits);
  }

  /**
   * Downloads what is missing.
   *
   * @param userAgent names the program and its user to the sites
   * @param refresh whether to ask also whether the files of earlier runs have changed
   * @param each receives each outcome as soon as it is known
   * @return the outcomes of all entries, in the order of the catalogue
   */
  public static List<FetchOutcome> run(
      Catalogue catalogue,
      String userAgent,
      FetchLimits limits,
      Waiting waiting,
      boolean refresh,
      Consumer<FetchOutcome> each)
      throws IOException, InterruptedException {
    Path folder = catalogue.folder().resolve(Catalogue.DOWNLOADS);
    Files.createDirectories(folder);
    try (FileChannel lock =
        FileChannel.open(
            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (!isOurs(lock)) {
        throw new AlreadyRunning(folder);
      }
      FetchStatements run = new FetchStatements(catalogue, userAgent, limits, waiting, refresh);
      List<FetchOutcome> outcomes = new ArrayList<>();
      for (CatalogueEntry entry : catalogue.entries()) {
        FetchOutcome outcome = run.fetch(entry);
        each.accept(outcome);
        outcomes.add(outcome);
      }
      return outcomes;
    }
  }

  private static boolean isOurs(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // The other run is in this process.
    }
  }

  private FetchOutcome fetch(CatalogueEntry entry) throws IOException, InterruptedException {
    Path file = catalogue.folder().resolve(entry.path());
    ProvenanceRow known = provenance.of(entry.path());
    if (Files.exists(file)) {
      if (known == null) {
        return new FetchOutcome(entry, FetchState.BY_HAND, "");
      } else if (isEdited(file, known)) {
        return new FetchOutcome(entry, FetchState.EDITED, "");
      } else if (!refresh || !entry.mayBeDownloaded()) {
        return new FetchOutcome(entry, FetchState.PRESENT, "");
      }
    } else if (entry.url() == null) {
      return new FetchOutcome(entry, FetchState.NO_ADDRESS, "the catalogue has no address");
    } else if (!entry.licence().allowsCopies()) {
      return new FetchOutcome(entry, FetchState.NOT_ALLOWED, entry.licence().name());
    }
    boolean sameAddress = known != null && known.url().equals(entry.url().toString());
    return download(entry, file, Files.exists(file) && sameAddress ? known : null);
  }

  private FetchOutcome download(CatalogueEntry entry, Path file, ProvenanceRow known)
      throws IOException, InterruptedException {
    try {
      FileType type = FileType.of(entry.path()).orElseThrow(); // The catalogue has checked it.
      Optional<Download.File> sent = download.get(entry.url(), type, known);
      return sent.isEmpty()
          ? new FetchOutcome(entry, FetchState.UNCHANGED, "")
          : save(entry, file, sent.get());
    } catch (NotFetched e) {
      // The copy of an earlier run stays.
      return Files.exists(file)
          ? new FetchOutcome(
              entry, FetchState.PRESENT, "no answer to compare it with: " + e.getMessage())
          : new FetchOutcome(entry, e.state(), e.getMessage());
    }
  }

  /**
   * Stores the origin of a file, then the file. A run that is killed in between leaves a row
   * without a file, which the next run downloads. It never leaves a file without its row.
   */
  private FetchOutcome save(CatalogueEntry entry, Path file, Download.File sent)
      throws IOException {
    ProvenanceRow before = provenance.of(entry.path());
    ProvenanceRow row =
        new ProvenanceRow(
            entry.path(),
            entry.url().toString(),
            sent.url().toString(),
            waiting.now().truncatedTo(ChronoUnit.SECONDS).toString(),
            Sha256.of(sent.bytes()),
            sent.contentType(),
            sent.etag(),
            sent.lastModified(),
            entry.licence().name());
    if (Files.exists(file)) {
      if (before == null || isEdited(file, before)) { // Changed during the download.
        return new FetchOutcome(entry, FetchState.EDITED, "");
      } else if (before.sha256().equals(row.sha256())) {
        provenance.put(row);
        return new FetchOutcome(entry, FetchState.UNCHANGED, "");
      }
    }
    Files.createDirectories(file.getParent());
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    Files.write(part, sent.bytes());
    Files.deleteIfExists(file);
    provenance.put(row);
    try {
      Files.move(part, file);
    } catch (FileAlreadyExistsException e) { // Saved by a person at this moment.
      Files.delete(part);
      return new FetchOutcome(entry, FetchState.EDITED, "");
    }
    return new FetchOutcome(
        entry, FetchState.FETCHED, String.format(Locale.ROOT, "%,d bytes", sent.bytes().length));
  }

  private static boolean isEdited(Path file, ProvenanceRow known) throws IOException {
    return !Sha256.of(Files.readAllBytes(file)).equals(known.sha256());
  }
}
