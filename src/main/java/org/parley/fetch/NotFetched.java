package org.parley.fetch;

import java.util.Locale;

/** A failure to download a file, whose message says why. */
final class NotFetched extends Exception {

  private static final long serialVersionUID = 1L;

  private final FetchState state;

  NotFetched(FetchState state, String message, Object... values) {
    super(String.format(Locale.ROOT, message, values));
    this.state = state;
  }

  /** Returns {@link FetchState#REFUSED} or {@link FetchState#FAILED}. */
  FetchState state() {
    return state;
  }
}
