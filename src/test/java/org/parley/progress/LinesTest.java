package org.parley.progress;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a log gets, with times of the test's own. */
class LinesTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final Lines lines =
      new Lines("ferry", new PrintStream(written, true, StandardCharsets.UTF_8));
  private final Pace pace = new Pace();

  @Test
  void saysNothingInTheFirstTenSecondsAndThenALineEachHalfMinute() {
    show(new Step(Stage.READING, 0, 20_000, 0), 0);
    show(new Step(Stage.READING, 9_000, 20_000, 45_000_000), 9);
    assertThat(lines(), is(List.of()));
    show(new Step(Stage.READING, 10_000, 20_000, 50_040_000), 10);
    show(new Step(Stage.READING, 19_999, 20_000, 99_999_999), 39);
    show(new Step(Stage.COUNTING, 0, 19_500, 0), 40);
    show(new Step(Stage.COUNTING, 60, 19_500, 0), 100);
    show(new Step(Stage.COMPARING, 0, 600, 0), 101);
    show(new Step(Stage.COMPARING, 200, 607, 0), 201);
    show(new Step(Stage.PAGE, 16, 17, 0), 240);
    assertThat(
        lines(),
        contains(
            "ferry: reading, 10,000 of 20,000 documents, 50.0 MB, 1,000 documents/s, about 10 s left",
            "ferry: counting, 0 of 19,500 documents",
            "ferry: counting, 60 of 19,500 documents, 1.0 documents/s, about 5 h 24 min left",
            "ferry: comparing, 32 %, about 3 min 24 s left",
            "ferry: page, 94 %"));
  }

  @Test
  void saysOnceThatARunnerDoesNotReport() {
    show(Step.UNKNOWN, 10);
    show(Step.UNKNOWN, 40);
    show(Step.UNKNOWN, 100);
    assertThat(
        lines(),
        contains(
            "ferry: running for 10 s; the runner does not say yet how far it is, and may not before"
                + " the end",
            "ferry: running for 40 s",
            "ferry: running for 1 min 40 s"));
  }

  @Test
  void doesNotSayThatNoTimeIsLeft() {
    show(new Step(Stage.READING, 0, 300, 0), 0);
    show(new Step(Stage.READING, 299, 300, 0), 9);
    show(new Step(Stage.READING, 299, 300, 0), 50);
    assertThat(lines(), contains("ferry: reading, 299 of 300 documents, 33 documents/s"));
  }

  @ParameterizedTest
  @CsvSource({"0, 0 s", "59, 59 s", "60, 1 min 0 s", "3599, 59 min 59 s", "90061, 25 h 1 min"})
  void saysTheTwoLargestUnitsOfATime(long seconds, String words) {
    assertThat(Wording.duration(Duration.ofSeconds(seconds)), is(words));
  }

  private void show(Step step, long second) {
    Duration now = Duration.ofSeconds(second);
    pace.see(step, now);
    lines.show(step, pace, now);
  }

  private List<String> lines() {
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
