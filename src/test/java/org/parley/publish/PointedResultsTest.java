package org.parley.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.storage.FileNames;
import org.parley.storage.Memory;
import org.parley.storage.Storage;

class PointedResultsTest {

  private static final String OUTPUT = "memory://store/results/ferry";
  private static final String CURRENT = OUTPUT + "/current.json";

  @BeforeEach
  void beginWithNothing() {
    Memory.begin();
  }

  private static void publish(String text) throws IOException {
    try (ResultsFolder results = ResultsFolder.open(OUTPUT)) {
      stage(results, text);
      results.publish();
    }
  }

  private static void stage(ResultsFolder results, String text) throws IOException {
    Storage.write(FileNames.in(results.tables(), "a.csv"), text);
    Storage.write(FileNames.in(results.staging(), "b.json"), text);
    Storage.write(FileNames.in(results.work(), "part"), "unfinished");
  }

  /** Returns the two files that the pointer leads to, concatenated. */
  private static String current() {
    Matcher pointer =
        Pattern.compile("\\{\n {2}\"folder\" : \"(run-[0-9a-f-]{36})\"\n}")
            .matcher(Memory.text(CURRENT));
    assertThat(Memory.text(CURRENT), pointer.matches());
    String folder = OUTPUT + "/" + pointer.group(1);
    return Memory.text(folder + "/tables/a.csv") + Memory.text(folder + "/b.json");
  }

  private static List<String> names() {
    return Memory.files().keySet().stream()
        .map(name -> name.substring(OUTPUT.length() + 1).replaceAll("(?<=-)[0-9a-f-]{36}", "ID"))
        .distinct()
        .toList();
  }

  @Test
  void namesTheFolderOfTheRunThatCounts() throws IOException {
    try (ResultsFolder results = ResultsFolder.open(OUTPUT)) {
      stage(results, "new");
      assertThat(Memory.files().containsKey(CURRENT), is(false));
      results.publish();
      assertThat(current(), is("newnew"));
      assertThat(
          results.published(),
          is(OUTPUT + "/" + Memory.text(CURRENT).replaceAll("(?s).*: \"|\"\n}", "")));
    }
    assertThat(names(), contains("current.json", "run-ID/b.json", "run-ID/tables/a.csv"));
  }

  @Test
  void keepsTheResultsBeforeTheseUntilTheNextRunForWhoeverReadsThem() throws IOException {
    publish("old");
    List<String> old = List.copyOf(Memory.files().keySet());
    publish("new");
    assertThat(current(), is("newnew"));
    assertThat(Memory.files().keySet().containsAll(old), is(true));
    publish("newest");
    assertThat(current(), is("newestnewest"));
    assertThat(Memory.files().keySet().containsAll(old), is(false));
    assertThat(Memory.files().size(), is(5));
  }

  @Test
  void keepsTheOldResultsIfARunEndsWithoutPublishing() throws IOException {
    publish("old");
    try (ResultsFolder results = ResultsFolder.open(OUTPUT)) {
      stage(results, "new");
    }
    assertThat(current(), is("oldold"));
    publish("newest");
    assertThat(current(), is("newestnewest"));
  }

  /** The store fails after each number of changes that a run makes, from none to all. */
  @ParameterizedTest
  @ValueSource(strings = {"objects", "hdfs"})
  void atWhateverMomentARunIsKilledTheResultsAreWholeAndTheNextRunSucceeds(String kind)
      throws IOException {
    boolean published = false;
    boolean pointerWasAway = false;
    for (int changes = 0; !published; changes++) {
      Memory.begin();
      if (kind.equals("hdfs")) {
        Memory.likeHdfs();
      }
      publish("old");
      Memory.write(OUTPUT + "/texts/ab/t", "text");
      Memory.breakAfter(changes);
      try {
        publish("new");
        published = true;
      } catch (IOException e) {
        assertThat(e.getMessage(), is("the line is dead"));
      }
      Memory.mend();
      if (Memory.files().containsKey(CURRENT)) {
        assertThat(current(), either(is("oldold")).or(is("newnew")));
      } else {
        pointerWasAway = true;
      }
      Memory.pass(TimeUnit.DAYS.toMillis(1));
      ResultsFolder.open(OUTPUT).close();
      assertThat(current(), either(is("oldold")).or(is("newnew")));
      publish("newest");
      assertThat(current(), is("newestnewest"));
      assertThat(Memory.text(OUTPUT + "/texts/ab/t"), is("text"));
    }
    assertThat(pointerWasAway, is(kind.equals("hdfs")));
  }

  @Test
  void isUsedByOneRunAtATime() throws IOException {
    try (ResultsFolder first = ResultsFolder.open(OUTPUT)) {
      stage(first, "first");
      Memory.pass(TimeUnit.DAYS.toMillis(1) - 1);
      ResultsFolder.NotAvailable refused =
          assertThrows(ResultsFolder.NotAvailable.class, () -> ResultsFolder.open(OUTPUT));
      assertThat(
          refused.getMessage(),
          allOf(
              startsWith(OUTPUT + ": another run is writing these results."),
              containsString("if it was killed, delete " + OUTPUT + "/lock-")));
      ResultsFolder.open("memory://store/results/other").close();
      first.publish();
    }
    assertThat(current(), is("firstfirst"));
    ResultsFolder.open(OUTPUT).close();
  }

  /** The lock of the slow run has expired, and another run has taken the folder. */
  @Test
  void aRunThatLostItsLockPublishesNothing() throws IOException {
    publish("old");
    ResultsFolder slow = ResultsFolder.open(OUTPUT);
    stage(slow, "slow");
    Memory.pass(TimeUnit.DAYS.toMillis(1));
    try (ResultsFolder next = ResultsFolder.open(OUTPUT)) {
      assertThat(
          assertThrows(IOException.class, slow::publish).getMessage(),
          startsWith(OUTPUT + ": the lock of this run is gone"));
      slow.close();
      stage(next, "next");
      next.publish();
    }
    assertThat(current(), is("nextnext"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cat.jpg", "run-notes.txt", "tables/a.csv", "textsbook"})
  void refusesAFolderWithFilesThatItDidNotMake(String name) {
    Memory.write(OUTPUT + "/" + name, "miaow");
    ResultsFolder.NotAvailable refused =
        assertThrows(ResultsFolder.NotAvailable.class, () -> ResultsFolder.open(OUTPUT));
    assertThat(
        refused.getMessage(),
        startsWith(
            OUTPUT + ": expected the results of an earlier run, or nothing; found " + name + ","));
    assertThat(names(), contains(name));
  }

  @Test
  void leavesItsNeighboursAlone() throws IOException {
    Memory.write(OUTPUT + "-2/run-00000000-0000-0000-0000-000000000000/a", "a neighbour's");
    publish("old");
    publish("new");
    publish("newest");
    assertThat(
        Memory.text(OUTPUT + "-2/run-00000000-0000-0000-0000-000000000000/a"), is("a neighbour's"));
  }

  @Test
  void refusesANameThatCouldMeanSeveral() {
    assertThat(
        assertThrows(
                ResultsFolder.NotAvailable.class,
                () -> ResultsFolder.open("memory://store/results/*"))
            .getMessage(),
        is("wildcard in the name 'memory://store/results/*'; not allowed: * ? { } [ ] \\"));
  }

  @Test
  void twoRunsNeverWriteToTheSameFolder() throws IOException {
    String first;
    try (ResultsFolder results = ResultsFolder.open(OUTPUT)) {
      first = results.staging();
    }
    try (ResultsFolder results = ResultsFolder.open(OUTPUT)) {
      assertThat(results.staging(), is(not(first)));
    }
  }
}
