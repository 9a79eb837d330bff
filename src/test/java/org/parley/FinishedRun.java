package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.parley.cli.Cli;

/**
 * A run of the program through its command line.
 *
 * @param exit its exit code
 * @param out all that it printed
 * @param err all that it complained of
 */
public record FinishedRun(int exit, String out, String err) {

  private static final Duration LONGEST_END = Duration.ofMinutes(1);

  /** Runs any command. */
  static FinishedRun of(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit;
    try (PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      exit = Cli.run(args, outStream, errStream);
    }
    waitForWorkers();
    return new FinishedRun(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** A run that failed leaves its workers to end what they had begun; as a process it ends them. */
  private static void waitForWorkers() {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("direct-runner-worker")) {
        try {
          thread.join(LONGEST_END.toMillis());
          assertThat("a worker did not end", thread.isAlive(), is(false));
        } catch (InterruptedException e) {
          throw new IllegalStateException("nobody interrupts this thread", e);
        }
      }
    }
  }

  /**
   * Runs a study into {@code output}, while the runner watches that no stage changes an element and
   * that every element survives being written and read.
   */
  static FinishedRun of(Path study, Path output, String... flags) {
    return of(
        Stream.concat(
                Stream.of(
                    study.toString(),
                    "--output=" + output,
                    "--enforceImmutability=true",
                    "--enforceEncodability=true"),
                Stream.of(flags))
            .toArray(String[]::new));
  }

  /** Returns this run; fails unless it went well. */
  public FinishedRun done() {
    assertThat(err, exit, is(Cli.DONE));
    return this;
  }

  /** The cleaned text of a document, which offsets point into. */
  public static String rawText(Path document) {
    return of("text", document.toString(), "--raw").done().out();
  }
}
