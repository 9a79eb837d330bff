package org.parley.progress;

import java.util.Map;
import java.util.stream.Stream;
import org.parley.model.ProgressCounter;

/**
 * The work of a run, as far as it is known beforehand.
 *
 * @param documents number listed or found
 * @param compares whether groups are compared
 * @param tables number of tables to write
 */
public record Work(long documents, boolean compares, long tables) {

  /** A stage and how much of it is done; the total is -1 if unknown. */
  record Step(Stage stage, long done, long total) {}

  /** Returns the first stage that these counters do not show as finished. */
  Step step(Map<ProgressCounter, Long> counters) {
    long dropped =
        counters.getOrDefault(ProgressCounter.REJECTED, 0L)
            + counters.getOrDefault(ProgressCounter.DUPLICATES, 0L);
    // The number of files to compare is unknown until the first of them is there.
    long toCompare = Math.max(1, counters.getOrDefault(ProgressCounter.TO_COMPARE, 0L));
    return Stream.of(
            step(Stage.READING, ProgressCounter.READ, documents, counters),
            step(Stage.COUNTING, ProgressCounter.COUNTED, documents - dropped, counters),
            step(Stage.COMPARING, ProgressCounter.COMPARED, compares ? toCompare : 0, counters),
            step(Stage.PUBLISHING, ProgressCounter.TABLES, tables, counters))
        .filter(step -> step.done < step.total)
        .findFirst()
        .orElse(new Step(Stage.PUBLISHING, tables, tables));
  }

  private static Step step(
      Stage stage, ProgressCounter done, long total, Map<ProgressCounter, Long> counters) {
    return new Step(stage, counters.getOrDefault(done, 0L), total);
  }
}
