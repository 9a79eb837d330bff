package org.parley.publish;

import java.io.Closeable;
import java.io.IOException;
import java.util.UUID;
import org.parley.storage.FileNames;

/**
 * The folder of a study's results, held by one run at a time. What a run stages becomes the results
 * at one blow: killed at any moment, it leaves the old results whole or the new ones whole. What a
 * killed run left behind the next one sweeps away.
 */
public abstract sealed class ResultsFolder implements Closeable
    permits LinkedResults, PointedResults {

  /** The results are held by another run, or something else stands in their place. */
  public static final class NotAvailable extends IOException {
    private static final long serialVersionUID = 1L;

    NotAvailable(String message) {
      super(message);
    }

    /**
     * Something else stands there.
     *
     * @param found ends before the words that Parley did not make it
     */
    static NotAvailable notOurs(String results, String found) {
      return new NotAvailable(
          results
              + ": expected the results of an earlier run, or nothing; found "
              + found
              + " Parley did not make. Move it away, or write elsewhere with --output=FOLDER");
    }

    /**
     * Another run has it.
     *
     * @param more advice
     */
    static NotAvailable held(String results, String more) {
      return new NotAvailable(
          results
              + ": another run is writing these results. Wait until it is done, or write"
              + " elsewhere with --output=FOLDER"
              + more);
    }
  }

  static final String RUN = "run-";
  static final String WORK = "work-";
  static final String TEXTS = "texts";

  private final String behind;
  private final String id = UUID.randomUUID().toString();

  /**
   * @param behind the folder that holds what is not published
   */
  ResultsFolder(String behind) {
    this.behind = behind;
  }

  /**
   * Takes the folder for a run.
   *
   * @param name absolute
   * @throws NotAvailable if another run has it, or if there is something else than an empty folder
   *     or the results of an earlier run
   */
  public static ResultsFolder open(String name) throws IOException {
    return FileNames.isLocal(name) ? LinkedResults.take(name) : PointedResults.take(name);
  }

  /** What no other run is called. */
  final String id() {
    return id;
  }

  /** Where the run puts what it will publish. */
  public final String staging() {
    return FileNames.in(behind, RUN + id);
  }

  /** Where the run puts its tables. */
  public final String tables() {
    return FileNames.in(staging(), "tables");
  }

  /** Where the run's workers put files on the way. */
  public final String work() {
    return FileNames.in(behind, WORK + id);
  }

  /** Where texts that were dear to extract are kept from run to run. */
  public final String texts() {
    return FileNames.in(behind, TEXTS);
  }

  /** Where a reader finds the results once they are published. */
  public abstract String published();

  /** What the publishers wrote, all together. */
  public final Summary collect() throws IOException {
    return Summary.collect(tables());
  }

  /** Makes what is staged the results. */
  public abstract void publish() throws IOException;

  /** Lets go of the folder; what is not published is deleted. */
  @Override
  public abstract void close() throws IOException;
}
