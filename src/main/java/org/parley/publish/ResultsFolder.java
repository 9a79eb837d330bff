package org.parley.publish;

import java.io.Closeable;
import java.io.IOException;
import java.util.UUID;
import org.parley.storage.FileNames;

/**
 * A folder of results that one run at a time may use. Staged results are published atomically: a
 * run that is killed at any moment leaves either the old results or the new ones. The next run
 * deletes the other files of a killed run.
 */
public abstract sealed class ResultsFolder implements Closeable
    permits LinkedResults, PointedResults {

  /** Another run is using the folder, or the folder contains something else. */
  public static final class NotAvailable extends IOException {
    private static final long serialVersionUID = 1L;

    NotAvailable(String message) {
      super(message);
    }

    /**
     * Returns the error for a folder that contains something else.
     *
     * @param found the beginning of a clause that ends with "Parley did not make"
     */
    static NotAvailable notOurs(String results, String found) {
      return new NotAvailable(
          results
              + ": expected the results of an earlier run, or nothing; found "
              + found
              + " Parley did not make. Move it away, or write elsewhere with --output=FOLDER");
    }

    /**
     * Returns the error for a folder that another run is using.
     *
     * @param more advice
     */
    static NotAvailable inUse(String results, String more) {
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

  private final String hidden;
  private final String id = UUID.randomUUID().toString();

  /**
   * @param hidden the folder of files that are not published
   */
  ResultsFolder(String hidden) {
    this.hidden = hidden;
  }

  /**
   * Reserves the folder for a run.
   *
   * @param name absolute
   * @throws NotAvailable if another run is using it, or if it is neither empty nor the results of
   *     an earlier run
   */
  public static ResultsFolder open(String name) throws IOException {
    return FileNames.isLocal(name) ? LinkedResults.take(name) : PointedResults.take(name);
  }

  /** Returns the unique name of this run. */
  final String id() {
    return id;
  }

  /** Returns the folder of files to be published. */
  public final String staging() {
    return FileNames.in(hidden, RUN + id);
  }

  /** Returns the folder of the run's tables, which is in the staging folder. */
  public final String tables() {
    return FileNames.in(staging(), "tables");
  }

  /** Returns the folder of intermediate files. */
  public final String work() {
    return FileNames.in(hidden, WORK + id);
  }

  /** Returns the folder of the cache of extracted texts, which is kept between runs. */
  public final String texts() {
    return FileNames.in(hidden, TEXTS);
  }

  /** Returns where the results are after publication. */
  public abstract String published();

  /** Collects the summaries of all publishers. */
  public final Summary collect() throws IOException {
    return Summary.collect(tables());
  }

  /** Makes the staged files the results, atomically. */
  public abstract void publish() throws IOException;

  /**
   * Releases the folder and deletes intermediate files. Staged files that were not published may
   * stay until the next run.
   */
  @Override
  public abstract void close() throws IOException;
}
