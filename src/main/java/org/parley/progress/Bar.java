package org.parley.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A bar in the last line of a terminal, one for each stage. When it ends, by a signal too, the line
 * is empty.
 */
public final class Bar implements Display {

  private static final int PAUSE_MILLIS = 500;

  private final TerminalLine line;
  private ProgressBar bar;
  private Stage stage;
  private boolean closed;
  private volatile Optional<Duration> left = Optional.empty();

  /**
   * Draws a bar.
   *
   * @param columns how wide the terminal is
   */
  public Bar(PrintStream terminal, int columns) {
    line = new TerminalLine(terminal, columns);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end of the bar"));
  }

  @Override
  public Duration begins() {
    return Duration.ZERO;
  }

  @Override
  public synchronized Duration show(Step step, Pace pace, Duration now) {
    if (!closed) {
      if (step.stage() != stage) {
        end();
        stage = step.stage();
        left = Optional.empty();
        bar = begin(step, now);
      }
      left = pace.left(now);
      bar.maxHint(step.of());
      // The library moves the block of a bar without an end by what is done.
      bar.stepTo(step.of() < 0 ? now.toSeconds() : step.done());
      bar.setExtraMessage(Wording.volume(step, pace));
    }
    return Duration.ofMillis(PAUSE_MILLIS);
  }

  private ProgressBar begin(Step step, Duration now) {
    return new ProgressBarBuilder()
        .setTaskName(step.stage().label())
        .setInitialMax(step.of())
        .startsFrom(step.done(), now)
        .setEtaFunction(state -> left)
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .setUpdateIntervalMillis(PAUSE_MILLIS)
        .continuousUpdate()
        .setConsumer(line)
        .build();
  }

  private void end() {
    if (bar != null) {
      bar.close();
      line.clear(); // The library does not, of a bar that it had no time to draw twice.
    }
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      end();
    }
  }
}
