package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricResults;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.TestPipeline;
import org.joda.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.Cli;
import org.parley.cli.Tallies;
import org.parley.model.ProgressCounter;
import org.parley.publish.ResultsFolder;
import org.parley.studyfile.StudyFile;

/** What the workers count on the way; published totals come from rows and not from here. */
class TalliesTest {

  @TempDir private Path folder;

  @Test
  void addUpToWhatTheRunDid() throws IOException {
    SmallStudy study = SmallStudy.in(folder);
    study.write("docs/c.txt", "The last ferry is not safe. We said so.\n");
    study.list(
        "a.txt,Skippers,crew,2031-05-05",
        "b.txt,Harbour Board,board,2031-05-13",
        "c.txt,Skippers,crew,2031-05-06",
        "d.txt,Skippers,crew,2031-05-06");

    Map<ProgressCounter, Long> tallies = new Tallies(run(study)).get().orElseThrow();

    long handed = tallies.get(ProgressCounter.TO_COMPARE);
    assertThat(handed, is(greaterThan(0L)));
    assertThat(
        tallies,
        is(
            Map.of(
                ProgressCounter.READ, 4L,
                ProgressCounter.BYTES, 40L + 50L + 40L,
                ProgressCounter.REJECTED, 1L,
                ProgressCounter.DUPLICATES, 1L,
                ProgressCounter.COUNTED, 2L,
                ProgressCounter.TO_COMPARE, handed,
                ProgressCounter.COMPARED, handed,
                ProgressCounter.TABLES, 15L)));
  }

  private static PipelineResult run(SmallStudy study) throws IOException {
    ParleyOptions options =
        PipelineOptionsFactory.fromArgs("--targetParallelism=2").as(ParleyOptions.class);
    TestPipeline pipeline = TestPipeline.fromOptions(options).enableAbandonedNodeEnforcement(false);
    StudyFile file = Cli.open(study.yaml());
    try (ResultsFolder results = ResultsFolder.open(study.output().toString())) {
      Parley.graph(pipeline, file, options, results);
      PipelineResult result = pipeline.run();
      result.waitUntilFinish();
      return result;
    }
  }

  @Test
  void areEmptyWhereTheRunnerLetsGoOfItsPipelines() {
    assertThat(new Tallies(new LetGo()).get(), is(Optional.empty()));
  }

  /** As of a job that was handed to a cluster, which nobody waits for. */
  private record LetGo() implements PipelineResult {
    @Override
    public MetricResults metrics() {
      throw new UnsupportedOperationException("no metrics");
    }

    @Override
    public State getState() {
      return State.UNKNOWN;
    }

    @Override
    public State cancel() {
      return State.UNKNOWN;
    }

    @Override
    public State waitUntilFinish() {
      return State.UNKNOWN;
    }

    @Override
    public State waitUntilFinish(Duration duration) {
      return State.UNKNOWN;
    }
  }
}
