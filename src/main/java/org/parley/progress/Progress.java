package org.parley.progress;

import java.io.Closeable;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.parley.model.ProgressCounter;

/**
 * Shows how far a run is while it works, from a thread of its own: some runners come back only when
 * all is done.
 */
public final class Progress implements Closeable {

  /** Asking a runner may be dear; of the time no more than one part in so many goes into it. */
  private static final int PARTS = 50;

  private final Work work;
  private final Optional<Display> display;
  private final long start = System.nanoTime();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Supplier<Optional<Map<ProgressCounter, Long>>> tallies = Optional::empty;
  private volatile Optional<Stage> last = Optional.empty();

  private Progress(Work work, Optional<Display> display) {
    this.work = work;
    this.display = display;
  }

  /** Begins; without a display nothing is shown. */
  public static Progress of(Work work, Optional<Display> display) {
    Progress progress = new Progress(work, display);
    display.ifPresent(
        shown -> {
          Thread thread = new Thread(() -> progress.show(shown), "progress");
          thread.setDaemon(true);
          thread.start();
        });
    return progress;
  }

  /** From now on the run is as far as these tallies say; empty if the runner has none. */
  public void follow(Supplier<Optional<Map<ProgressCounter, Long>>> latest) {
    tallies = latest;
  }

  /** The runner is done; from now on the run is at this stage. */
  public void reach(Stage stage) {
    last = Optional.of(stage);
  }

  private void show(Display shown) {
    Pace pace = new Pace();
    Duration pause = shown.begins();
    while (stillOpenAfter(pause)) {
      long asked = System.nanoTime();
      Step step = step();
      long cost = System.nanoTime() - asked;
      Duration now = Duration.ofNanos(System.nanoTime() - start);
      pace.see(step, now);
      pause = shown.show(step, pace, now);
      Duration least = Duration.ofNanos(cost * PARTS);
      pause = pause.compareTo(least) < 0 ? least : pause;
    }
  }

  private boolean stillOpenAfter(Duration pause) {
    try {
      return !closed.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts this thread", e);
    }
  }

  private Step step() {
    return last.map(work::reached)
        .orElseGet(() -> tallies.get().map(work::reached).orElse(Step.UNKNOWN));
  }

  /** Shows nothing any more, so that something else can be printed. May be done twice. */
  public void end() {
    closed.countDown();
    display.ifPresent(Display::close);
  }

  @Override
  public void close() {
    end();
  }
}
