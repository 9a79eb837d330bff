package org.parley.progress;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a terminal gets. A bar that ends is drawn once more, so that its last state is known. */
class BarTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final Pace pace = new Pace();

  @Test
  void showsDocumentsBytesRateAndTimeLeft() {
    Bar bar = bar(100);
    show(bar, new Step(Stage.READING, 0, 20_000, 0), 0);
    show(bar, new Step(Stage.READING, 5_000, 20_000, 25_000_000), 5);
    bar.close();
    assertThat(
        drawn(),
        hasItem(
            allOf(
                startsWith("reading  25% |██████"),
                endsWith("|  5000/20000 (0:00:00 / 0:00:15) 25.0 MB, 1,000 documents/s"))));
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 40, 60, 80, 200})
  void leavesTheLastColumnFree(int columns) {
    Bar bar = bar(columns);
    show(bar, Step.UNKNOWN, 0);
    show(bar, new Step(Stage.READING, 0, 200_000, 0), 1);
    show(bar, new Step(Stage.READING, 150_000, 200_000, 1_500_000_000), 2_000);
    show(bar, new Step(Stage.SPREADSHEETS, 15, 17, 0), 2_001);
    bar.close();
    assertThat(drawn().stream().map(String::length).toList(), everyItem(is(lessThan(columns))));
  }

  @Test
  void hasABarForEachStageAndEmptiesTheLineAtTheEnd() {
    Bar bar = bar(80);
    show(bar, Step.UNKNOWN, 0);
    show(bar, new Step(Stage.READING, 300, 300, 0), 1);
    show(bar, new Step(Stage.PAGE, 16, 17, 0), 2);
    bar.close();
    assertThat(
        drawn().stream().filter(line -> !line.isEmpty()).map(BarTest::label).distinct().toList(),
        is(List.of("running", "reading", "page")));
    assertThat(written.toString(StandardCharsets.UTF_8), endsWith("\r\033[K"));
  }

  @Test
  void showsNothingAfterItsEnd() {
    Bar bar = bar(80);
    show(bar, Step.UNKNOWN, 0);
    bar.close();
    int size = written.size();
    show(bar, new Step(Stage.READING, 300, 300, 0), 1);
    bar.close();
    assertThat(written.size(), is(size));
  }

  @Test
  void doesNotWrapInAWindowThatIsMadeNarrower() {
    Bar bar = bar(80);
    show(bar, Step.UNKNOWN, 0);
    bar.close();
    assertThat(
        written.toString(StandardCharsets.UTF_8),
        allOf(startsWith("\r\033[?7lrunning"), containsString("\033[K\033[?7h\r")));
  }

  private Bar bar(int columns) {
    return new Bar(new PrintStream(written, true, StandardCharsets.UTF_8), columns);
  }

  private void show(Bar bar, Step step, long second) {
    Duration now = Duration.ofSeconds(second);
    pace.see(step, now);
    bar.show(step, pace, now);
  }

  private static String label(String line) {
    return line.split(" ", 2)[0];
  }

  private List<String> drawn() {
    return Stream.of(written.toString(StandardCharsets.UTF_8).split("\r"))
        .map(line -> line.replaceAll("\033\\[(K|\\?7[lh])", ""))
        .toList();
  }
}
