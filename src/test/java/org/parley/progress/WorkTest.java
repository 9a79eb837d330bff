package org.parley.progress;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.model.ProgressCounter;
import org.parley.progress.Work.Step;

/** The stage of a run, from the counters of its workers. */
class WorkTest {

  private static final Work ALL = new Work(10, true, 15);

  private final Map<ProgressCounter, Long> counters = new EnumMap<>(ProgressCounter.class);

  @Test
  void readsUntilAllDocumentsAreRead() {
    assertThat(ALL.step(counters), is(new Step("reading", 0, 10)));
    count(ProgressCounter.READ, 9).count(ProgressCounter.REJECTED, 1);
    assertThat(ALL.step(counters), is(new Step("reading", 9, 10)));
  }

  @Test
  void countsTheDocumentsThatAreNeitherRejectedNorDuplicates() {
    count(ProgressCounter.READ, 10)
        .count(ProgressCounter.REJECTED, 1)
        .count(ProgressCounter.DUPLICATES, 2)
        .count(ProgressCounter.COUNTED, 6);
    assertThat(ALL.step(counters), is(new Step("counting", 6, 7)));
  }

  @Test
  void comparesUntilAllFilesAreCompared() {
    count(ProgressCounter.READ, 10).count(ProgressCounter.COUNTED, 10);
    assertThat(ALL.step(counters), is(new Step("comparing", 0, 1)));
    count(ProgressCounter.TO_COMPARE, 8).count(ProgressCounter.COMPARED, 7);
    assertThat(ALL.step(counters), is(new Step("comparing", 7, 8)));
    count(ProgressCounter.COMPARED, 8);
    assertThat(ALL.step(counters), is(new Step("publishing", 0, 15)));
  }

  @Test
  void publishesAfterCountingIfNothingIsCompared() {
    count(ProgressCounter.READ, 10)
        .count(ProgressCounter.COUNTED, 10)
        .count(ProgressCounter.TABLES, 1);
    assertThat(new Work(10, false, 2).step(counters), is(new Step("publishing", 1, 2)));
  }

  @Test
  void isNeverPastTheEndAlthoughRetriedWorkIsCountedTwice() {
    count(ProgressCounter.READ, 13)
        .count(ProgressCounter.REJECTED, 4)
        .count(ProgressCounter.DUPLICATES, 8)
        .count(ProgressCounter.TABLES, 3);
    assertThat(new Work(10, false, 2).step(counters), is(new Step("publishing", 2, 2)));
  }

  private WorkTest count(ProgressCounter counter, long count) {
    counters.put(counter, count);
    return this;
  }
}
