package org.parley.progress;

import java.io.Closeable;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.parley.model.ProgressCounter;
import org.parley.progress.Work.Step;

/**
 * Shows the progress of a run: a bar per stage in a terminal, else a line after 10 seconds and then
 * every 30.
 */
public final class Progress implements Closeable {

  private static final int LINE_LENGTH = 100;
  private static final int MILLIS = 500;

  private final Work work;
  private final ProgressBarBuilder bars =
      new ProgressBarBuilder().setUpdateIntervalMillis(MILLIS).continuousUpdate().showSpeed();
  private DelegatingProgressBarConsumer display;
  private ProgressBar bar;
  private long nextLine = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
  private volatile boolean ended;
  private volatile Stage stage = Stage.RUNNING;
  private volatile Supplier<Optional<Map<ProgressCounter, Long>>> counters = Optional::empty;

  /** Shows nothing until it is started. */
  public Progress(Work work) {
    this.work = work;
  }

  /**
   * Starts to show a bar of {@code columns}, or lines that begin with the study's name.
   *
   * @param columns the width of the terminal; null if there is none
   */
  public void start(String study, PrintWriter err, Integer columns) {
    // The last column stays free: some terminals wrap there.
    display =
        columns == null
            ? new DelegatingProgressBarConsumer(line -> log(study, line, err), LINE_LENGTH)
            : new DelegatingProgressBarConsumer(line -> draw(line, err), columns - 1);
    bars.setConsumer(display)
        .setStyle(columns == null ? ProgressBarStyle.ASCII : ProgressBarStyle.UNICODE_BLOCK);
    TimerTask task =
        new TimerTask() {
          @Override
          public void run() {
            if (ended) {
              cancel();
            } else {
              show(step());
            }
          }
        };
    new Timer("progress", true).schedule(task, 0, MILLIS);
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
  }

  private static void draw(String line, PrintWriter err) {
    err.print("\r" + line);
    err.flush();
  }

  private void log(String study, String line, PrintWriter err) {
    if (!line.isBlank() && System.nanoTime() > nextLine) {
      nextLine = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      err.println(study + ": " + line.strip());
    }
  }

  /** Shows from now on what the workers have counted; empty if the runner does not report it. */
  public void follow(Supplier<Optional<Map<ProgressCounter, Long>>> latest) {
    counters = latest;
  }

  /** Shows from now on a stage after the pipeline. */
  public void reach(Stage next) {
    stage = next;
  }

  private Step step() {
    return stage == Stage.RUNNING
        ? counters.get().map(work::step).orElse(new Step(stage, 0, -1))
        : new Step(stage, 0, -1);
  }

  private synchronized void show(Step step) {
    if (ended) {
      return;
    }
    String name = step.stage().name().toLowerCase(Locale.ROOT);
    if (bar == null || !bar.getTaskName().equals(name)) {
      endBar();
      bar = bars.setTaskName(name).setInitialMax(step.total()).build();
    }
    bar.maxHint(step.total());
    bar.stepTo(step.total() < 0 ? bar.getCurrent() + 1 : step.done());
  }

  private void endBar() {
    if (bar != null) {
      bar.close();
      display.clear();
    }
  }

  /** Ends the display, so that something else can be printed. */
  public synchronized void end() {
    if (!ended) {
      ended = true;
      endBar();
    }
  }

  @Override
  public void close() {
    end();
  }
}
