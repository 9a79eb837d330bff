package org.parley.count;

/** An error that stops a run before it counts: the tables would have too many rows. */
public final class TooManyAuthorWeeks extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManyAuthorWeeks(String message) {
    super(message);
  }
}
