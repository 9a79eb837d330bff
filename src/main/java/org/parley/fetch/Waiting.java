package org.parley.fetch;

import java.time.Duration;
import java.time.Instant;

/** A clock that can also wait. Tests use one whose waits take no time. */
public interface Waiting {

  /** Returns the time. */
  Instant now();

  /** Returns after a time. */
  void pause(Duration time) throws InterruptedException;

  /** Returns the clock of this machine. */
  static Waiting real() {
    return new Waiting() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void pause(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
      }
    };
  }
}
