package org.parley.progress;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * The last line of a terminal, written again and again. The library's own would start programs to
 * ask how wide the terminal is.
 */
final class TerminalLine implements ProgressBarConsumer {

  private static final String TO_START = "\r";
  private static final String CLEAR_TO_END = "\033[K";

  /** So that the line is cut, and not continued in the next, in a window made narrower. */
  private static final String WRAP_OFF = "\033[?7l";

  private static final String WRAP_ON = "\033[?7h";

  private final PrintStream terminal;
  private final int columns;

  TerminalLine(PrintStream terminal, int columns) {
    this.terminal = terminal;
    this.columns = columns;
  }

  /** The last column stays free: some terminals wrap as soon as it is written. */
  @Override
  public int getMaxRenderedLength() {
    return columns - 1;
  }

  @Override
  public void accept(String text) {
    terminal.print(TO_START + WRAP_OFF + text + CLEAR_TO_END + WRAP_ON);
  }

  @Override
  public void clear() {
    terminal.print(TO_START + CLEAR_TO_END);
  }

  @Override
  public void close() {
    // The terminal is not ours.
  }
}
