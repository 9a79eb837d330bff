package org.parley.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.parley.storage.FileNames;
import org.parley.storage.Listing;
import org.parley.storage.Storage;

/**
 * Results where there are no links: each run's are a folder of their own, and {@code current.json}
 * names the one that counts. A run publishes by putting a new pointer in the place of the old one.
 *
 * <p>The lock is a file that each run writes before it looks for those of others, so that of two
 * runs that begin together none or one goes on. A killed run leaves its lock behind, which counts
 * for a day by the clock of the place.
 */
final class PointedResults extends ResultsFolder {

  /** What {@code current.json} says: the name of the folder beside it that holds the results. */
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
  private final String lock;

  private PointedResults(String results) {
    super(results);
    this.results = results;
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
        throw NotAvailable.held(results, "; if it was killed, delete " + other.name());
      }
    }
  }

  private Optional<Listing.File> ours(List<Listing.File> locks) {
    return locks.stream().filter(file -> file.name().equals(lock)).findFirst();
  }

  private IOException lost() {
    return new IOException(
        results + ": the lock of this run is gone; a run of more than a day loses it to the next");
  }

  /** Where files are put in place by renaming, a run may be killed between pointer and pointer. */
  private void finishPublication(Listing found) throws IOException {
    if (Storage.exists(FileNames.in(results, POINTER))) {
      return;
    }
    for (Listing.File file : found.files()) {
      if (path(results, file).startsWith(NEXT) && target(file.name()).isPresent()) {
        Storage.move(file.name(), FileNames.in(results, POINTER));
        return;
      }
    }
  }

  /** The folder that a pointer names; empty where the pointer is not whole. */
  private static Optional<String> target(String pointer) throws IOException {
    byte[] bytes = Storage.readAll(pointer);
    try {
      return Optional.of(JSON.readValue(bytes, Pointer.class).folder());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Deletes what earlier runs left but for the published results and the store of texts. */
  private void sweep(Listing found) throws IOException {
    String pointer = FileNames.in(results, POINTER);
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
    Storage.move(next, FileNames.in(results, POINTER));
  }

  /**
   * The results before these stay until the next run, for somebody may be reading them; so does
   * what was staged in vain, for only the pointer tells whether it was in vain.
   */
  @Override
  public void close() throws IOException {
    Listing.below(work()).delete(results);
    Storage.delete(lock);
  }
}
