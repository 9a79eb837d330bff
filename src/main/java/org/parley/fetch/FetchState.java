package org.parley.fetch;

import java.util.Locale;

/** A state of a statement of the catalogue after a run. */
public enum FetchState {
  /** Downloaded in this run. */
  FETCHED(false),
  /** The server says that its copy has not changed. */
  UNCHANGED(false),
  /** Downloaded in an earlier run; the server was not asked again. */
  PRESENT(false),
  /** Downloaded and then edited; it stays as it is. */
  EDITED(false),
  /** Saved by a person; it stays as it is. */
  BY_HAND(false),
  /** The licence is not known to allow copies. */
  NOT_ALLOWED(true),
  /** The catalogue has no address. */
  NO_ADDRESS(true),
  /** The site refuses programs, by its robots.txt or by status 401, 402, 403 or 451. */
  REFUSED(true),
  /** The download failed. Another run tries again. */
  FAILED(true);

  private final boolean missing;

  FetchState(boolean missing) {
    this.missing = missing;
  }

  /** Returns whether the file is missing; a person may save it. */
  public boolean isMissing() {
    return missing;
  }

  /** Returns the spelling in a report: {@code not_allowed}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
