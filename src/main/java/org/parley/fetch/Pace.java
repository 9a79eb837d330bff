package org.parley.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A pacemaker that lets one request begin after another, with a pause between them. */
final class Pace {

  private final Waiting waiting;
  private final Duration pause;
  private final Map<String, Instant> notBefore = new HashMap<>();
  private Instant next = Instant.MIN;

  Pace(Waiting waiting, Duration pause) {
    this.waiting = waiting;
    this.pause = pause;
  }

  /** Waits until a request to a site may begin. */
  void await(URI url) throws InterruptedException {
    Instant now = waiting.now();
    Instant start = latest(next, notBefore.getOrDefault(site(url), Instant.MIN));
    if (start.isAfter(now)) {
      waiting.pause(Duration.between(now, start));
    }
  }

  /**
   * Begins the pause after an answer.
   *
   * @param delay the pause that the site's robots.txt asks for
   */
  void done(URI url, Duration delay) {
    next = waiting.now().plus(pause);
    postpone(url, delay);
  }

  /** Lets no request to a site begin before a time has passed. */
  void postpone(URI url, Duration time) {
    notBefore.merge(site(url), waiting.now().plus(time), Pace::latest);
  }

  /** Returns the time of the clock. */
  Instant now() {
    return waiting.now();
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  /** Returns the site of an address, which has its own robots.txt: scheme, host and port. */
  static String site(URI url) {
    return url.getScheme() + "://" + url.getRawAuthority();
  }
}
