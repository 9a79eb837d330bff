package org.parley.count;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** An error that stops a run before it counts: the tables would have too many rows. */
public final class TooManyAuthorWeeks extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManyAuthorWeeks(String message) {
    super(message);
  }

  /** Returns the message of such an error among the causes of a failure, if there is one. */
  public static Optional<String> messageIn(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(TooManyAuthorWeeks.class::isInstance)
        .map(Throwable::getMessage)
        .findFirst();
  }
}
