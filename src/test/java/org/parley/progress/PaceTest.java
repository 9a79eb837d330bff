package org.parley.progress;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The rate and the time left, with times of the test's own. */
class PaceTest {

  private final Pace pace = new Pace();

  @Test
  void knowsNothingUntilSomethingIsDone() {
    see(0, 2);
    see(0, 5);
    assertThat(pace.perSecond(), is(OptionalDouble.empty()));
    assertThat(left(5), is(Optional.empty()));
  }

  /** 100 of 300 in 4 seconds: 200 take 8 more. */
  @Test
  void takesWhatIsLeftToGoAsFastAsWhatIsDone() {
    see(0, 2);
    see(100, 6);
    assertThat(pace.perSecond(), is(OptionalDouble.of(25)));
    assertThat(left(6), is(Optional.of(Duration.ofSeconds(8))));
  }

  /** Runners report whole bundles: nothing new for a while does not mean that nothing goes on. */
  @Test
  void runsDownBetweenWhatIsNewAndStopsAtZero() {
    see(0, 2);
    see(100, 6);
    see(100, 9);
    assertThat(pace.perSecond(), is(OptionalDouble.of(25)));
    assertThat(left(9), is(Optional.of(Duration.ofSeconds(5))));
    assertThat(left(60), is(Optional.of(Duration.ZERO)));
  }

  @Test
  void beginsAgainWithEachStage() {
    see(0, 2);
    see(100, 6);
    pace.see(new Step(Stage.COUNTING, 50, 300, 0), Duration.ofSeconds(10));
    assertThat(pace.perSecond(), is(OptionalDouble.empty()));
    pace.see(new Step(Stage.COUNTING, 60, 300, 0), Duration.ofSeconds(12));
    assertThat(pace.perSecond(), is(OptionalDouble.of(5)));
    assertThat(left(12), is(Optional.of(Duration.ofSeconds(48))));
  }

  private void see(long done, long second) {
    pace.see(new Step(Stage.READING, done, 300, 0), Duration.ofSeconds(second));
  }

  private Optional<Duration> left(long second) {
    return pace.left(Duration.ofSeconds(second));
  }
}
