package org.parley.progress;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How fast a stage goes and how long it will take, judged by what was seen of it. Runners report
 * whole bundles, so that it is judged at the moments when something was new; between them the time
 * left runs down. Times count from the start of the run.
 */
final class Pace {

  private static final double NANOS = 1e9;

  private Step first;
  private Step last;
  private Duration firstSeen;
  private Duration lastNew;

  /** Takes note of how far the run is at {@code now}. */
  void see(Step step, Duration now) {
    if (first == null || first.stage() != step.stage()) {
      first = step;
      firstSeen = now;
      lastNew = now;
    } else if (step.done() > last.done()) {
      lastNew = now;
    }
    last = step;
  }

  /** How much is done in a second; empty until something new was seen. */
  OptionalDouble perSecond() {
    double seconds = lastNew.minus(firstSeen).toNanos() / NANOS;
    return seconds > 0
        ? OptionalDouble.of((last.done() - first.done()) / seconds)
        : OptionalDouble.empty();
  }

  /** How long the stage will take from {@code now} on, in whole seconds; empty if unknown. */
  Optional<Duration> left(Duration now) {
    OptionalDouble pace = perSecond();
    if (pace.isEmpty() || last.of() < 0) {
      return Optional.empty();
    }
    double fromThen = (last.of() - last.done()) / pace.getAsDouble();
    double left = fromThen - now.minus(lastNew).toNanos() / NANOS;
    return Optional.of(Duration.ofSeconds(Math.round(Math.max(0, left))));
  }
}
