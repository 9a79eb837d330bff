package org.parley.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.parley.storage.FileNames;
import org.parley.storage.JsonFile;
import org.parley.storage.Listing;
import org.parley.storage.Storage;

/**
 * A folder of results that is in a store without links. Each run has a folder, and {@code
 * current.json} names the published one. A run publishes by replacing this pointer.
 *
 * <p>The lock is a file that each run writes before it looks for the locks of other runs. If two
 * runs begin together, at most one continues. The lock of a killed run expires after a day by the
 * store's clock.
 */
final class PointedResults extends ResultsFolder {

  /** The content of {@code current.json}: the name of the folder of results beside it. */
  record Pointer(String folder) {}

  static final String POINTER = "current.json";
  private static final String LOCK = "lock-";
  private static final String NEXT = "next-";
  private static final Pattern OURS =
      Pattern.compile(
          "current\\.json|(?:lock|next)-[0-9a-f-]{36}|(?:run|work)-[0-9a-f-]{36}/.*|texts/.*",
          Pattern.DOTALL);
  private static final JsonMapper JSON = new JsonMapper();

  private final String results;
  private final String pointer;
  private final String lock;

  private PointedResults(String results) {
    super(results);
    this.results = results;
    this.pointer = FileNames.in(results, POINTER);
    this.lock = FileNames.in(results, LOCK + id());
  }

  static PointedResults take(String results) throws IOException {
    Optional<String> complaint = Listing.complaint(results);
    if (complaint.isPresent()) {
      throw new NotAvailable(complaint.get());
    }
    Listing found = Listing.below(results);
    requireOurs(results, found);
    PointedResults folder = new PointedResults(results);
    folder.takeLock();
    folder.finishPublication(found);
    folder.sweep(found);
    return folder;
  }

  private static void requireOurs(String results, Listing found) throws NotAvailable {
    for (Listing.File file : found.files()) {
      String path = path(results, file);
      if (!OURS.matcher(path).matches()) {
        throw NotAvailable.notOurs(results, path + ", which");
      }
    }
  }

  private static String path(String results, Listing.File file) {
    return file.name().substring(FileNames.in(results, "").length());
  }

  private void takeLock() throws IOException {
    Storage.write(lock, id());
    List<Listing.File> locks = Listing.beginning(results, LOCK).files();
    long now = ours(locks).orElseThrow(this::lost).modified();
    for (Listing.File other : locks) {
      if (!other.name().equals(lock) && now - other.modified() < TimeUnit.DAYS.toMillis(1)) {
        Storage.delete(lock);
        throw NotAvailable.inUse(results, "; if it was killed, delete " + other.name());
      }
    }
  }

  private Optional<Listing.File> ours(List<Listing.File> locks) {
    return locks.stream().filter(file -> file.name().equals(lock)).findFirst();
  }

  private IOException lost() {
    return new IOException(
        results
            + ": the lock of this run is gone; it expires after a day, and another run took it");
  }

  /** Finishes a publication that was interrupted after the old pointer was deleted. */
  private void finishPublication(Listing found) throws IOException {
    if (Storage.exists(pointer)) {
      return;
    }
    for (Listing.File file : found.files()) {
      if (path(results, file).startsWith(NEXT) && target(file.name()).isPresent()) {
        Storage.move(file.name(), pointer);
        return;
      }
    }
  }

  /** Returns the folder that a pointer names; empty if the pointer is incomplete. */
  private static Optional<String> target(String pointer) throws IOException {
    byte[] bytes = Storage.readAll(pointer);
    try {
      return Optional.of(JSON.readValue(bytes, Pointer.class).folder());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Deletes the files of earlier runs, except the published results and the cache of texts. */
  private void sweep(Listing found) throws IOException {
    Optional<String> current = Storage.exists(pointer) ? target(pointer) : Optional.empty();
    new Listing(
            found.files().stream()
                .filter(
                    file -> {
                      String path = path(results, file);
                      return !path.equals(POINTER)
                          && !path.startsWith(TEXTS + "/")
                          && current.filter(run -> path.startsWith(run + "/")).isEmpty();
                    })
                .toList())
        .delete(results);
  }

  @Override
  public String published() {
    return staging();
  }

  @Override
  public void publish() throws IOException {
    if (ours(Listing.beginning(results, LOCK).files()).isEmpty()) {
      throw lost();
    }
    String next = FileNames.in(results, NEXT + id());
    JsonFile.write(next, new Pointer(RUN + id()));
    Storage.move(next, pointer);
  }

  /**
   * Keeps earlier results until the next run, since somebody may be reading them. Staged files stay
   * too: only the pointer tells whether they are published.
   */
  @Override
  public void close() throws IOException {
    Listing.below(work()).delete(results);
    Storage.delete(lock);
  }
}
