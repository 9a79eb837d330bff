package org.parley.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsFolderTest {

  @TempDir private Path folder;

  @Test
  void publishesStagedFilesAndKeepsNothingElse() throws IOException {
    Path output = folder.resolve("ferry");
    try (ResultsFolder results = ResultsFolder.open(output.toString())) {
      Files.writeString(Path.of(results.tables()).resolve("a.csv"), "a");
      Files.writeString(Path.of(results.work()).resolve("part"), "unfinished");
      assertThat(Files.exists(output), is(false));
      results.publish();
      assertThat(Files.readString(output.resolve("tables/a.csv")), is("a"));
    }
    assertThat(Files.readString(output.resolve("tables/a.csv")), is("a"));
    assertThat(unpublished("ferry"), contains("lock", "run-"));
  }

  @Test
  void replacesAllResults() throws IOException {
    Path output = folder.resolve("ferry");
    publish(output, "old.csv", "old");
    try (ResultsFolder results = ResultsFolder.open(output.toString())) {
      Files.writeString(Path.of(results.tables()).resolve("new.csv"), "new");
      assertThat(names(output.resolve("tables")), contains("old.csv"));
      results.publish();
    }
    assertThat(names(output.resolve("tables")), contains("new.csv"));
    assertThat(unpublished("ferry"), contains("lock", "run-"));
  }

  @Test
  void keepsTheOldResultsIfARunEndsWithoutPublishing() throws IOException {
    Path output = folder.resolve("ferry");
    publish(output, "old.csv", "old");
    try (ResultsFolder results = ResultsFolder.open(output.toString())) {
      Files.writeString(Path.of(results.tables()).resolve("new.csv"), "new");
    }
    assertThat(Files.readString(output.resolve("tables/old.csv")), is("old"));
    assertThat(unpublished("ferry"), contains("lock", "run-"));
  }

  @Test
  void deletesTheFilesOfAKilledRunButNotTheCacheOfTexts() throws IOException {
    Path output = folder.resolve("ferry");
    publish(output, "old.csv", "old");
    Path hidden = folder.resolve(".ferry");
    Files.createDirectories(hidden.resolve("work-1/deep/er"));
    Files.writeString(hidden.resolve("work-1/deep/er/part"), "x");
    Files.createDirectories(hidden.resolve("run-1/tables"));
    Files.createSymbolicLink(hidden.resolve("link-1"), Path.of(".ferry", "run-1"));
    Files.createDirectories(hidden.resolve("texts"));
    Files.writeString(hidden.resolve("texts/t"), "text");
    ResultsFolder.open(output.toString()).close();
    assertThat(unpublished("ferry"), contains("lock", "run-", "texts"));
    assertThat(Files.readString(output.resolve("tables/old.csv")), is("old"));
    assertThat(Files.readString(hidden.resolve("texts/t")), is("text"));
  }

  @Test
  void isUsedByOneRunAtATime() throws IOException {
    Path output = folder.resolve("ferry");
    try (ResultsFolder first = ResultsFolder.open(output.toString())) {
      ResultsFolder.NotAvailable refused =
          assertThrows(
              ResultsFolder.NotAvailable.class, () -> ResultsFolder.open(output.toString()));
      assertThat(
          refused.getMessage(),
          allOf(
              startsWith(output + ": another run is writing these results."),
              containsString("--output=FOLDER")));
      assertThat(Files.isDirectory(Path.of(first.work())), is(true));
      ResultsFolder.open(folder.resolve("other").toString()).close();
    }
    ResultsFolder.open(output.toString()).close();
  }

  @Test
  void refusesAFolderThatItDidNotMake() throws IOException {
    Path output = Files.createDirectory(folder.resolve("photos"));
    Files.writeString(output.resolve("cat.jpg"), "miaow");
    assertRefused(output);
    assertThat(Files.readString(output.resolve("cat.jpg")), is("miaow"));
  }

  @Test
  void refusesAFile() throws IOException {
    Path output = Files.writeString(folder.resolve("notes.txt"), "text");
    assertRefused(output);
    assertThat(Files.readString(output), is("text"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"photos", "nowhere"})
  void refusesALinkThatItDidNotMake(String target) throws IOException {
    Files.createDirectory(folder.resolve("photos"));
    Path output = Files.createSymbolicLink(folder.resolve("ferry"), Path.of(target));
    assertRefused(output);
    assertThat(Files.readSymbolicLink(output), is(Path.of(target)));
  }

  private void assertRefused(Path output) throws IOException {
    ResultsFolder.NotAvailable refused =
        assertThrows(ResultsFolder.NotAvailable.class, () -> ResultsFolder.open(output.toString()));
    assertThat(
        refused.getMessage(),
        allOf(
            startsWith(output + ": expected the results of an earlier run, or nothing;"),
            containsString("--output=FOLDER")));
    assertThat(names(folder).stream().filter(name -> name.startsWith(".")).toList(), is(List.of()));
  }

  @Test
  void takesAnEmptyFolderButLeavesItIfNothingIsPublished() throws IOException {
    Path output = Files.createDirectory(folder.resolve("ferry"));
    ResultsFolder.open(output.toString()).close();
    assertThat(Files.isDirectory(output, LinkOption.NOFOLLOW_LINKS), is(true));
    publish(output, "a.csv", "a");
    assertThat(Files.readString(output.resolve("tables/a.csv")), is("a"));
  }

  @Test
  void makesTheFoldersAboveWhateverTheirNames() throws IOException {
    Path output = folder.resolve("my results/der Fähre/2031 \u2013 May/ferry");
    publish(output, "a.csv", "a");
    publish(output, "a.csv", "b");
    assertThat(Files.readString(output.resolve("tables/a.csv")), is("b"));
  }

  @Test
  void takesARelativePathAndOneThatGoesUpAndDown() throws IOException {
    Path relative = Path.of("").toAbsolutePath().relativize(folder.resolve("x/../ferry"));
    publish(relative, "a.csv", "a");
    assertThat(Files.readString(folder.resolve("ferry/tables/a.csv")), is("a"));
    assertThat(names(folder), contains(".ferry", "ferry"));
  }

  @Test
  void theResultsCanBeMovedWithTheirHiddenFolder() throws IOException {
    publish(folder.resolve("here/ferry"), "a.csv", "a");
    Files.move(folder.resolve("here"), folder.resolve("there"));
    Path moved = folder.resolve("there/ferry");
    assertThat(Files.readString(moved.resolve("tables/a.csv")), is("a"));
    publish(moved, "a.csv", "b");
    assertThat(Files.readString(moved.resolve("tables/a.csv")), is("b"));
  }

  @Test
  void twoRunsNeverWriteToTheSameFolder() throws IOException {
    Path output = folder.resolve("ferry");
    String first;
    try (ResultsFolder results = ResultsFolder.open(output.toString())) {
      first = results.staging();
    }
    try (ResultsFolder results = ResultsFolder.open(output.toString())) {
      assertThat(results.staging(), is(not(first)));
    }
  }

  private static void publish(Path output, String table, String text) throws IOException {
    try (ResultsFolder results = ResultsFolder.open(output.toString())) {
      Files.writeString(Path.of(results.tables()).resolve(table), text);
      results.publish();
    }
  }

  private List<String> unpublished(String name) throws IOException {
    return names(folder.resolve("." + name)).stream()
        .map(entry -> entry.replaceAll("(?<=run-|work-|link-).*", ""))
        .toList();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
