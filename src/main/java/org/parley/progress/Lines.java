package org.parley.progress;

import java.io.PrintStream;
import java.time.Duration;

/** A line now and then, for a log: none of a run that is soon over. */
public final class Lines implements Display {

  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration BETWEEN = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final String study;
  private final PrintStream err;
  private Duration due = FIRST;
  private boolean excused;

  /** Writes lines about the run of {@code study}. */
  public Lines(String study, PrintStream err) {
    this.study = study;
    this.err = err;
  }

  @Override
  public Duration begins() {
    return FIRST;
  }

  @Override
  public Duration show(Step step, Pace pace, Duration now) {
    if (now.compareTo(due) >= 0) {
      due = now.plus(BETWEEN);
      err.println(study + ": " + Wording.line(step, pace, now) + excuse(step));
    }
    return PAUSE;
  }

  /** Said once. */
  private String excuse(Step step) {
    if (excused || step.stage() != Stage.RUNNING) {
      return "";
    }
    excused = true;
    return "; the runner does not say yet how far it is, and may not before the end";
  }

  @Override
  public void close() {
    // What is written stays.
  }
}
