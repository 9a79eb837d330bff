package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.bench.CorpusGenerator;
import org.parley.bench.PackedCorpus;

/**
 * A worker of a cluster dies while it counts the documents of a table, a mailbox and a zip. The
 * results are the same.
 */
@Tag("programs")
class LostWorkerTest {

  private static final int DOCUMENTS = 20_000;

  /** 100 MB are counted in 20 ranges. */
  private static final int SOME_RANGES = 4;

  private static final int MOST_RANGES = 12;

  /** A log shows no percentage: Flink reports its progress only after a run. */
  private static final String PROGRESS = "bench-20000: running ";

  @TempDir private Path folder;

  @Test
  void aTaskManagerKilledDuringCountingChangesNothing() throws Exception {
    ProfileBuild flink = ProfileBuild.of("flink");
    String files = folder.resolve("files").toString();
    CorpusGenerator.main(new String[] {Integer.toString(DOCUMENTS), files});
    PackedCorpus.main(new String[] {files, folder.resolve("corpus").toString(), "mixed"});
    try (FlinkCluster cluster = FlinkCluster.start(folder.resolve("cluster"));
        var run = flink.start(folder.resolve("run.log"), arguments("flink", cluster.flags()))) {
      try {
        while (counted() < SOME_RANGES) {
          run.mustStillRun();
          Thread.sleep(20); // A range takes far longer to count.
        }
        assertThat(cluster.job("").path("state").textValue(), is("RUNNING"));
        cluster.killTaskManager(1);
        assertThat("ranges counted when it was killed", counted(), is(lessThan(MOST_RANGES)));
        run.done();
        assertThat(
            "failures that the JobManager recovered from",
            cluster.job("/exceptions").path("exceptionHistory").path("entries").size(),
            is(greaterThan(0)));
        assertThat(
            "the log of a run that takes more than ten seconds",
            Files.readString(folder.resolve("run.log")),
            containsString(PROGRESS));
      } catch (AssertionError e) {
        throw new AssertionError(e.getMessage() + "\n" + cluster.processes().logs(), e);
      }
    }
    FinishedRun.of(arguments("direct", List.of())).done();
    assertThat(
        new PublishedFiles(folder.resolve("flink"))
            .differencesTo(new PublishedFiles(folder.resolve("direct"))),
        is(empty()));
    assertThat(
        list(hidden()).stream().map(path -> path.getFileName().toString()).toList(),
        contains(is("lock"), startsWith("run-"), is("texts")));
  }

  private String[] arguments(String output, List<String> flags) {
    return Stream.concat(
            Stream.of(
                folder.resolve("corpus").resolve("study.yaml").toString(),
                "--output=" + folder.resolve(output),
                "--report=false",
                "--spreadsheets=false"),
            flags.stream())
        .toArray(String[]::new);
  }

  /**
   * Returns the number of ranges that the workers have finished: each leaves a file of its terms.
   */
  private int counted() throws IOException {
    int counted = 0;
    for (Path folder : list(hidden())) {
      if (folder.getFileName().toString().startsWith("work-")) {
        for (Path file : list(folder)) {
          counted += file.getFileName().toString().startsWith("TERM_FREQUENCIES") ? 1 : 0;
        }
      }
    }
    return counted;
  }

  /** Returns the hidden folder beside the results. */
  private Path hidden() {
    return folder.resolve(".flink");
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
