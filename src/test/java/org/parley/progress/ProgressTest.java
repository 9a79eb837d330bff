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

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests what a run shows of its progress. */
class ProgressTest {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final StringWriter written = new StringWriter();
  private final Progress progress = new Progress(new Work(10, true, 15));

  @Test
  void hasABarPerStageAndLeavesAnEmptyLine() throws InterruptedException {
    start(60);
    waitFor("running");
    progress.reach("page");
    waitFor("page");
    progress.end();
    List<String> drawn = Stream.of(written.toString().split("\r")).toList();
    assertThat(drawn, hasItem(allOf(startsWith("running"), containsString("|"))));
    assertThat(drawn, hasItem(allOf(startsWith("page"), containsString("|"))));
    assertThat(drawn.stream().map(String::length).toList(), everyItem(is(lessThan(60))));
    assertThat(written.toString(), endsWith("\r" + " ".repeat(59) + "\r"));
  }

  @Test
  void showsNothingAfterItsEnd() throws InterruptedException {
    start(60);
    waitFor("running");
    progress.end();
    int length = written.toString().length();
    Thread.sleep(1_100); // Longer than two updates.
    progress.close();
    assertThat(written.toString().length(), is(length));
  }

  @Test
  void showsNothingOfAShortRunWithoutATerminal() throws InterruptedException {
    start(null);
    Thread.sleep(1_100);
    progress.end();
    assertThat(written.toString(), is(""));
  }

  @Test
  void writesALineAfterTenSecondsWithoutATerminal() throws InterruptedException {
    start(null);
    waitFor("\n");
    progress.end();
    assertThat(written.toString().lines().toList(), everyItem(startsWith("ferry: running  ? % [")));
    assertThat(written.toString().lines().count(), is(1L));
  }

  private void start(Integer columns) {
    progress.start("ferry", new PrintWriter(written, true), columns);
  }

  private void waitFor(String text) throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!written.toString().contains(text)) {
      assertThat("waited too long for " + text, System.nanoTime() < end);
      Thread.sleep(20);
    }
  }
}
