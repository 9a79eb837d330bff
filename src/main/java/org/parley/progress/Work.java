package org.parley.progress;

import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.parley.model.ProgressCounter;

/**
 * A sum of the work that a run will do, as far as it is known beforehand.
 *
 * @param documents number listed or found; workers count the parts of containers
 * @param compares whether groups are compared
 * @param tables number of tables to write
 */
public record Work(long documents, boolean compares, long tables) {

  /** A stage and how much of it is done; the total is -1 if unknown. */
  record Step(String stage, long done, long total) {}

  /** Returns the first stage that these counters do not show as finished. */
  Step step(Map<ProgressCounter, Long> counters) {
    ToLongFunction<ProgressCounter> count = counter -> counters.getOrDefault(counter, 0L);
    long all = documents + count.applyAsLong(ProgressCounter.PARTS);
    long kept =
        all
            - count.applyAsLong(ProgressCounter.REJECTED)
            - count.applyAsLong(ProgressCounter.DUPLICATES);
    // The number of files to compare is unknown until the first of them is there.
    long toCompare = compares ? Math.max(1, count.applyAsLong(ProgressCounter.TO_COMPARE)) : 0;
    return Stream.of(
            new Step("reading", count.applyAsLong(ProgressCounter.READ), all),
            new Step("counting", count.applyAsLong(ProgressCounter.COUNTED), kept),
            new Step("comparing", count.applyAsLong(ProgressCounter.COMPARED), toCompare),
            new Step("publishing", count.applyAsLong(ProgressCounter.TABLES), tables))
        .filter(step -> step.done < step.total)
        .findFirst()
        .orElse(new Step("publishing", tables, tables));
  }
}
