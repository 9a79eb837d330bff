package org.parley.progress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How a run's progress is said in words and numbers. */
final class Wording {

  private Wording() {}

  /** All of it, as in {@code reading, 12,600 of 20,000 documents, 63.0 MB, 840 documents/s}. */
  static String line(Step step, Pace pace, Duration now) {
    if (step.of() < 0) {
      return step.stage().label() + " for " + duration(now);
    }
    List<String> parts = new ArrayList<>();
    parts.add(step.stage().label());
    parts.add(
        step.stage().ofDocuments()
            ? String.format(Locale.ROOT, "%,d of %,d documents", step.done(), step.of())
            : step.percent() + " %");
    String volume = volume(step, pace);
    if (!volume.isEmpty()) {
      parts.add(volume);
    }
    pace.left(now)
        .filter(Predicate.not(Duration::isZero))
        .ifPresent(left -> parts.add("about " + duration(left) + " left"));
    return String.join(", ", parts);
  }

  /** Bytes and rate, as far as there are any: {@code 63.0 MB, 840 documents/s}. */
  static String volume(Step step, Pace pace) {
    List<String> parts = new ArrayList<>();
    if (step.bytes() > 0) {
      parts.add(String.format(Locale.ROOT, "%,.1f MB", step.bytes() / 1e6));
    }
    if (step.stage().ofDocuments()) {
      pace.perSecond()
          .ifPresent(
              rate ->
                  parts.add(
                      String.format(Locale.ROOT, rate < 10 ? "%.1f" : "%,.0f", rate)
                          + " documents/s"));
    }
    return String.join(", ", parts);
  }

  /** The two largest units: {@code 6 s}, {@code 3 min 20 s}, {@code 2 h 5 min}. */
  static String duration(Duration duration) {
    if (duration.toHours() > 0) {
      return duration.toHours() + " h " + duration.toMinutesPart() + " min";
    }
    return duration.toMinutes() > 0
        ? duration.toMinutes() + " min " + duration.toSecondsPart() + " s"
        : duration.toSeconds() + " s";
  }
}
