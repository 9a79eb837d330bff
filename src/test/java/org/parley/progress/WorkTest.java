package org.parley.progress;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.model.ProgressCounter;

/** What a run is at, from what its workers have counted. */
class WorkTest {

  private static final Work ALL = new Work(10, true, 15, true, true);

  private final Map<ProgressCounter, Long> tallies = new EnumMap<>(ProgressCounter.class);

  @Test
  void readsUntilAllDocumentsAreRead() {
    assertThat(ALL.reached(tallies), is(new Step(Stage.READING, 0, 10, 0)));
    count(
        ProgressCounter.READ,
        9,
        ProgressCounter.REJECTED,
        1,
        ProgressCounter.BYTES,
        900,
        ProgressCounter.TO_COMPARE,
        0);
    assertThat(ALL.reached(tallies), is(new Step(Stage.READING, 9, 10, 900)));
  }

  @Test
  void countsWhatWasNeitherRejectedNorADuplicate() {
    count(
        ProgressCounter.READ,
        10,
        ProgressCounter.REJECTED,
        1,
        ProgressCounter.DUPLICATES,
        2,
        ProgressCounter.COUNTED,
        6);
    assertThat(ALL.reached(tallies), is(new Step(Stage.COUNTING, 6, 7, 0)));
  }

  @Test
  void comparesUntilAllThatWasHandedOutIsCompared() {
    count(ProgressCounter.READ, 10, ProgressCounter.COUNTED, 10);
    assertThat(ALL.reached(tallies), is(new Step(Stage.COMPARING, 0, 0, 0)));
    count(ProgressCounter.TO_COMPARE, 8, ProgressCounter.COMPARED, 7);
    assertThat(ALL.reached(tallies), is(new Step(Stage.COMPARING, 7, 8, 0)));
    count(ProgressCounter.COMPARED, 8);
    assertThat(ALL.reached(tallies), is(new Step(Stage.PUBLISHING, 0, 17, 0)));
  }

  @Test
  void publishesAtOnceWhereNothingIsCompared() {
    count(ProgressCounter.READ, 10, ProgressCounter.COUNTED, 10, ProgressCounter.TABLES, 1);
    assertThat(
        new Work(10, false, 2, false, false).reached(tallies),
        is(new Step(Stage.PUBLISHING, 1, 2, 0)));
  }

  @Test
  void takesTheSpreadsheetsAndThePageForATableEach() {
    assertThat(ALL.reached(Stage.SPREADSHEETS), is(new Step(Stage.SPREADSHEETS, 15, 17, 0)));
    assertThat(ALL.reached(Stage.PAGE), is(new Step(Stage.PAGE, 16, 17, 0)));
    assertThat(
        new Work(10, true, 15, false, true).reached(Stage.PAGE),
        is(new Step(Stage.PAGE, 15, 16, 0)));
  }

  /** A runner tries again what it lost, and counts it again. */
  @Test
  void isNeverFurtherThanTheEndWhateverWasCountedTwice() {
    count(ProgressCounter.READ, 13, ProgressCounter.REJECTED, 4, ProgressCounter.DUPLICATES, 8);
    assertThat(
        new Work(10, false, 2, false, false).reached(tallies),
        is(new Step(Stage.PUBLISHING, 0, 2, 0)));
    count(ProgressCounter.TABLES, 3);
    assertThat(
        new Work(10, false, 2, false, false).reached(tallies),
        is(new Step(Stage.PUBLISHING, 2, 2, 0)));
  }

  private void count(Object... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      tallies.put((ProgressCounter) pairs[i], ((Number) pairs[i + 1]).longValue());
    }
  }
}
