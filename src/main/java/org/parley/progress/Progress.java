package org.parley.progress;

import java.io.Closeable;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.parley.model.ProgressCounter;
import org.parley.progress.Work.Step;

/**
 * A display that shows a run's progress: a bar per stage in a terminal, else a line after 10
 * seconds and then every 30.
 */
public final class Progress extends TimerTask implements Closeable {

  private static final String RUNNING = "running";
  private static final int MILLIS = 500;

  private final Work work;
  private final ProgressBarBuilder bars =
      new ProgressBarBuilder().setUpdateIntervalMillis(MILLIS).continuousUpdate().showSpeed();
  private DelegatingProgressBarConsumer display;
  private ProgressBar bar;
  private long nextLine = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
  private boolean ended;
  private volatile String stage = RUNNING;
  private volatile Supplier<Optional<Map<ProgressCounter, Long>>> counters = Optional::empty;

  /** Creates a display that shows nothing until it is started. */
  public Progress(Work work) {
    this.work = work;
  }

  /**
   * Starts to show a bar, or lines that begin with the study's name.
   *
   * @param columns the width of the terminal; null if there is none
   */
  public void start(String study, PrintWriter err, Integer columns) {
    Consumer<String> show =
        columns == null ? line -> log(study, line, err) : line -> err.append('\r' + line).flush();
    // The last column stays free: some terminals wrap there.
    display = new DelegatingProgressBarConsumer(show, columns == null ? 100 : columns - 1);
    bars.setConsumer(display)
        .setStyle(columns == null ? ProgressBarStyle.ASCII : ProgressBarStyle.UNICODE_BLOCK);
    new Timer("progress", true).schedule(this, 0, MILLIS);
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
  }

  private void log(String study, String line, PrintWriter err) {
    if (!line.isBlank() && System.nanoTime() > nextLine) {
      nextLine = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      err.println(study + ": " + line.strip());
    }
  }

  /** Shows from now on the counters of the workers; empty if the runner does not report them. */
  public void follow(Supplier<Optional<Map<ProgressCounter, Long>>> latest) {
    counters = latest;
  }

  /** Shows from now on a stage after the pipeline. */
  public void reach(String next) {
    stage = next;
  }

  @Override
  public synchronized void run() {
    Step unknown = new Step(stage, 0, -1);
    Step step = stage.equals(RUNNING) ? counters.get().map(work::step).orElse(unknown) : unknown;
    if (ended) {
      return;
    }
    if (bar == null || !bar.getTaskName().equals(step.stage())) {
      endBar();
      bar = bars.setTaskName(step.stage()).setInitialMax(step.total()).build();
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
      cancel();
      endBar();
    }
  }

  @Override
  public void close() {
    end();
  }
}
