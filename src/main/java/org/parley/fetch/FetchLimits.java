package org.parley.fetch;

import java.time.Duration;

/**
 * The limits of a download.
 *
 * @param bytes most bytes of an answer's body
 * @param time longest time of one request, from the connection to the last byte
 * @param redirects most redirects of one address
 * @param attempts most requests for one address when a server fails or is busy
 * @param pause shortest time between two requests
 * @param longestWait longest wait that a server may ask for with {@code Retry-After}; one that asks
 *     for a longer wait gets no more requests
 */
public record FetchLimits(
    int bytes, Duration time, int redirects, int attempts, Duration pause, Duration longestWait) {

  /** 20 MiB, a minute, 5 redirects, 4 attempts, 5 seconds between requests, 10 minutes. */
  public static final FetchLimits DEFAULT =
      new FetchLimits(
          20 * 1024 * 1024,
          Duration.ofMinutes(1),
          5,
          4,
          Duration.ofSeconds(5),
          Duration.ofMinutes(10));

  /** Returns the same limits with another pause. */
  public FetchLimits withPause(Duration other) {
    return new FetchLimits(bytes, time, redirects, attempts, other, longestWait);
  }

  /**
   * Returns the wait after a failed attempt, which doubles each time: 5, 10, 20 seconds.
   *
   * @param attempt its number, from 1
   */
  Duration backOff(int attempt) {
    return pause.multipliedBy(1L << (attempt - 1));
  }
}
